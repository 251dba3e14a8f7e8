package fr.prevenance.server.procedure;

import fr.prevenance.packs.Form;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detection.Member;
import fr.prevenance.server.person.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The members of a case whom a form may ask about, by the name the recipient knows them under: a
 * given name and nothing else.
 *
 * @param persons who is kept under an identifier
 */
record CaseMembers(Detection detection, Function<UUID, Optional<Person>> persons) {
  private static final String RECIPIENT = "Vous";

  /**
   * A case is one group: whatever the form calls it, its members are those of the case. The
   * recipient first, then the eldest; whoever is no longer kept is not asked about.
   */
  List<Question.About> among(Form.Members wanted) {
    return detection.members().stream()
        .filter(member -> wanted.role().filter(role -> !role.equals(member.role())).isEmpty())
        .map(Member::person)
        .distinct()
        .flatMap(person -> persons.apply(person).stream())
        .sorted(
            Comparator.comparing((Person person) -> !isRecipient(person))
                .thenComparing(person -> person.identity().birthDate())
                .thenComparing(Person::id))
        .map(person -> new Question.About(person.id().toString(), name(person)))
        .toList();
  }

  private boolean isRecipient(Person person) {
    return person.id().equals(detection.recipient());
  }

  private String name(Person person) {
    return isRecipient(person) ? RECIPIENT : person.givenName();
  }
}
