package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A foyer fiscal, as its tax notice of last year knows it.
 *
 * @param notice reference of the tax notice, 13 characters
 * @param people all members, children in alternating custody counted whole
 * @param alternatingChildren how many of them live with each parent in turn
 * @param referenceIncome revenu fiscal de référence of year N-2, in euros; 0 when nothing was filed
 */
public record TaxHousehold(
    String notice,
    Person first,
    Optional<Person> second,
    int people,
    int alternatingChildren,
    int referenceIncome,
    Filing filing,
    Dwelling home) {

  /** What became of the income tax return. */
  public enum Filing {
    FILED,
    /** No return, so no revenu fiscal de référence and no cheque. */
    NOT_FILED
  }

  public List<Person> declarants() {
    return Stream.concat(Stream.of(first), second.stream()).toList();
  }

  public boolean isDeclaredBy(Person person) {
    return declarants().contains(person);
  }
}
