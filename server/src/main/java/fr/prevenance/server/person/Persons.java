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
import java.util.LinkedHashMap;
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
   * @return identifier of storage for each {@link Member#person()}
   */
  @Transactional
  public Map<UUID, UUID> keep(Collection<Member> members, Access access) {
    var distinct = new LinkedHashMap<UUID, Member>();
    members.forEach(member -> distinct.putIfAbsent(member.person(), member));
    var ids = new HashMap<UUID, UUID>();
    distinct.forEach((person, member) -> ids.put(person, keep(member, access)));
    return ids;
  }

  /** Destroys people whom nothing needs any more. Returns how many there were. */
  @Transactional
  public int forget(Collection<UUID> people, Access access) {
    return people.isEmpty() ? 0 : table.delete(people, access.processing().id());
  }

  private UUID keep(Member member, Access access) {
    var identity = access.open(member.identity());
    var known = NormalisedIdentity.of(identity).flatMap(normalised -> only(normalised, access));
    var id = known.map(Person::id).orElseGet(UUID::randomUUID);
    var contact = member.contact();
    var person =
        new Person(
            id,
            access.processing().id(),
            identity,
            contact.email(),
            contact.phone(),
            contact.address());
    table.save(person, member.identity().provenance(), known.isPresent());
    return id;
  }

  private Optional<Person> only(NormalisedIdentity identity, Access access) {
    var block =
        table.block(identity.block(), identity.birthDay(), access.processing().id(), today());
    var same = block.stream().filter(person -> isSame(identity, person)).limit(2).toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
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
