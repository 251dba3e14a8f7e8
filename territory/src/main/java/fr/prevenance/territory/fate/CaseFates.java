package fr.prevenance.territory.fate;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Fates of the entitled cases of one right, dealt in fixed shares so that none is missing. */
final class CaseFates {
  private final List<Entitlement> entitled;
  private final Map<String, Fate> fates = new HashMap<>();
  private final Map<String, Entitlement> byFile = new HashMap<>();

  private CaseFates(List<Entitlement> entitled) {
    this.entitled = entitled;
    entitled.forEach(entitlement -> byFile.put(entitlement.file(), entitlement));
  }

  /**
   * @param immortal user names of people the territory needs alive
   * @param isDoubtful whether one partner's file cannot tell the person from others
   */
  static CaseFates deal(
      List<Entitlement> entitled, Set<String> immortal, Predicate<Person> isDoubtful, Dice dice) {
    CaseFates cases = new CaseFates(entitled);
    Deque<Entitlement> left = new ArrayDeque<>();
    for (Entitlement entitlement : dice.shuffled(entitled)) {
      if (isDoubtful.test(entitlement.recipient())) {
        cases.befall(entitlement, Exclusion.AMBIGUOUS_IDENTITY, 0);
      } else {
        left.add(entitlement);
      }
    }
    Shares.of(entitled).forEach((fate, share) -> cases.dealOut(fate, share, left, immortal));
    return cases;
  }

  List<Entitlement> entitled() {
    return entitled;
  }

  boolean isEntitled(String file) {
    return byFile.containsKey(file);
  }

  Optional<Exclusion> dealt(String file) {
    return Optional.ofNullable(fates.get(file)).map(Fate::exclusion);
  }

  int rank(String file) {
    return Objects.requireNonNull(fates.get(file)).rank();
  }

  private void dealOut(
      Exclusion exclusion, double share, Deque<Entitlement> left, Set<String> immortal) {
    int count = (int) Math.ceil(share * entitled.size());
    for (int rank = 0; rank < count && !left.isEmpty(); rank++) {
      Entitlement next = left.removeFirst();
      boolean isSpared =
          exclusion == Exclusion.DECEASED && immortal.contains(next.recipient().username());
      if (isSpared) {
        left.addLast(next);
      } else {
        befall(next, exclusion, rank);
      }
    }
  }

  private void befall(Entitlement entitlement, Exclusion exclusion, int rank) {
    fates.put(entitlement.file(), new Fate(exclusion, rank));
  }

  private record Fate(Exclusion exclusion, int rank) {}
}
