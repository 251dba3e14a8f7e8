package fr.prevenance.territory.partner;

import fr.prevenance.territory.household.HouseholdBook;
import fr.prevenance.territory.person.Person;
import java.util.Collection;
import java.util.TreeMap;

/** Keeps account of the people whose address some file gives away. */
public final class Canaries {
  private final HouseholdBook households;
  private final TreeMap<String, Person> released = new TreeMap<>();

  public Canaries(HouseholdBook households) {
    this.households = households;
  }

  /** Address with the person's canary, which is thereby released. */
  String address(Person person) {
    released.put(person.username(), person);
    return households.addressOf(person);
  }

  /** In the order of their user names. */
  public Collection<Person> released() {
    return released.values();
  }
}
