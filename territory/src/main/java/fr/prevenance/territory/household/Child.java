package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;
import java.time.LocalDate;

/** A child of a household, attached to the tax household of a parent. */
record Child(Person person, int age) {
  private static final int MAJORITY = 18;
  private static final int SECONDARY_SCHOOL = 15;

  static Child of(Person person, LocalDate today) {
    return new Child(person, person.ageOn(today));
  }

  boolean isMinor() {
    return age < MAJORITY;
  }

  boolean isInUpperSchool() {
    return age >= SECONDARY_SCHOOL;
  }

  void joins(TaxHousehold household, HouseholdBook book) {
    if (isInUpperSchool()) {
      book.add(new Youngster(person, household, household.home()));
    } else {
      book.house(person, household.home());
    }
  }
}
