package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;
import java.util.stream.IntStream;

/** Several tax households under one roof, with the contract in one name. */
final class FlatShares {
  private static final double MEDIAN = 10_000;

  private FlatShares() {}

  static void settle(Town town) {
    Dwelling home = town.communes().dwelling();
    int count = town.dice().between(2, 5);
    var sharers = IntStream.range(0, count).mapToObj(i -> sharer(home, town)).toList();
    town.supply(town.dice().pick(sharers), home);
  }

  private static Person sharer(Dwelling home, Town town) {
    Person person = town.anyone(19, 31);
    TaxHousehold household = town.declareAlone(person, MEDIAN, home);
    if (person.ageOn(town.registry().today()) <= 27) {
      town.book().add(new Youngster(person, household, home));
    }
    return person;
  }
}
