package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The people of the principal source, found by their blocks. */
final class PersonIndex {
  private final Map<String, List<LinkedPerson>> blocks = new HashMap<>();

  /**
   * The person of a principal row: one already met, or a new one. A record that could be two of
   * those met, or one of them in part only, is a new person, in doubt with each of them.
   */
  Entry enter(Guarded<Identity> received, NormalisedIdentity identity) {
    var inDoubt = block(identity).stream().filter(person -> person.isLike(identity)).toList();
    if (inDoubt.size() == 1 && inDoubt.getFirst().compare(identity) instanceof Verdict.Same) {
      inDoubt.getFirst().join(identity);
      return new Entry(inDoubt.getFirst(), List.of());
    }
    var person = new LinkedPerson(received, identity);
    block(identity).add(person);
    return new Entry(person, inDoubt);
  }

  /**
   * @param rivals people met before, from whom the new one cannot be told
   */
  record Entry(LinkedPerson person, List<LinkedPerson> rivals) {}

  /** Whom the identity may name among the people that pass the filter. */
  Candidates find(NormalisedIdentity identity, Predicate<LinkedPerson> filter) {
    var same = new ArrayList<LinkedPerson>();
    var doubtful = new ArrayList<Candidates.Doubtful>();
    block(identity).stream()
        .filter(filter)
        .forEach(person -> {
          switch (person.compare(identity)) {
            case Verdict.Same _ -> same.add(person);
            case Verdict.Doubtful(var doubt) ->
                doubtful.add(new Candidates.Doubtful(person, doubt));
            case Verdict.Other _ -> {}
          }
        });
    return candidates(same, doubtful);
  }

  private static Candidates candidates(
      List<LinkedPerson> same, List<Candidates.Doubtful> doubtful) {
    return switch (same.size()) {
      case 0 -> doubtful.isEmpty() ? new Candidates.Nobody() : doubtful.getFirst();
      case 1 -> new Candidates.One(same.getFirst());
      default -> new Candidates.Rivals(same);
    };
  }

  private List<LinkedPerson> block(NormalisedIdentity identity) {
    return blocks.computeIfAbsent(identity.block(), _ -> new ArrayList<>());
  }
}
