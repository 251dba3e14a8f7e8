package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Dossier.Member;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.SearchText;
import fr.prevenance.server.person.identity.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people kept, processing by processing. */
@Service
public class Persons {
  private static final int MOST_FOUND = 50;

  private final PersonTable table;
  private final Clock clock;

  Persons(PersonTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Expired people are not found, even before the purge has passed. */
  public Optional<Person> find(UUID id, Access access) {
    return table.find(id, access.processing().id(), today());
  }

  /**
   * The person of this processing who signs in with that identité pivot; empty also when two could
   * be meant.
   */
  public Optional<Person> signingIn(Identity pivot, Access access) {
    return NormalisedIdentity.of(pivot).flatMap(identity -> only(identity, access));
  }

  /** People whose birth name, name in use, given name or birth date answer the text, at most 50. */
  public List<Person> search(String text, Access access) {
    var words = SearchText.words(text);
    return words.isEmpty()
        ? List.of()
        : table.search(words, access.processing().id(), today(), MOST_FOUND);
  }

  /**
   * Keeps members of linked cases; somebody already kept in this processing is brought up to date.
   *
   * @return the person kept for each {@link Member#person()}
   */
  @Transactional
  public Map<UUID, Person> keep(Collection<Member> members, Access access) {
    var kept = new HashMap<UUID, Person>();
    for (var member : members) {
      if (!kept.containsKey(member.person())) {
        var known = signingIn(access.open(member.identity()), access);
        kept.put(member.person(), keep(member, known, access));
      }
    }
    return kept;
  }

  /**
   * As {@link #keep(Collection, Access)}, for one case whose people have just been sought.
   *
   * @param known those of them who were found, for their {@link Member#person()}
   */
  @Transactional
  public Map<UUID, Person> keep(
      Collection<Member> members, Map<UUID, Person> known, Access access) {
    var kept = new HashMap<UUID, Person>();
    for (var member : members) {
      if (!kept.containsKey(member.person())) {
        var before =
            Optional.ofNullable(known.get(member.person()))
                .or(() -> among(kept.values(), access.open(member.identity())));
        kept.put(member.person(), keep(member, before, access));
      }
    }
    return kept;
  }

  /** Destroys people whom nothing needs any more. Returns how many there were. */
  @Transactional
  public int forget(Collection<UUID> people, Access access) {
    return people.isEmpty() ? 0 : table.delete(people, access.processing().id());
  }

  private Person keep(Member member, Optional<Person> known, Access access) {
    var contact = member.contact();
    var person =
        new Person(
            known.map(Person::id).orElseGet(UUID::randomUUID),
            access.processing().id(),
            access.open(member.identity()),
            contact.email(),
            contact.phone(),
            contact.address());
    return table.save(person, member.identity().provenance(), known.isPresent());
  }

  private Optional<Person> only(NormalisedIdentity identity, Access access) {
    var block =
        table.block(identity.block(), identity.birthDay(), access.processing().id(), today());
    var same = block.stream().filter(person -> isSame(identity, person)).limit(2).toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /** One person may be two members: whoever has just been kept is not kept twice. */
  private static Optional<Person> among(Collection<Person> kept, Identity identity) {
    return NormalisedIdentity.of(identity)
        .flatMap(
            normalised -> kept.stream().filter(person -> isSame(normalised, person)).findFirst());
  }

  private static boolean isSame(NormalisedIdentity identity, Person person) {
    return NormalisedIdentity.of(person.identity())
        .filter(known -> identity.compare(known) instanceof Verdict.Same)
        .isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
