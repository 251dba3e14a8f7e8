package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Birth;
import fr.prevenance.territory.person.Person;

/**
 * Cases that chance alone would bring too seldom: namesakes whom a partner's file without
 * birthplace cannot tell apart, and grown-up twins whom nobody may confuse. All of them are poor
 * enough for a cheque, so that a wrong link shows.
 */
final class PlantedCases {
  private static final int PEOPLE_FOR_ONE = 4_000;

  private PlantedCases() {}

  static void settle(int people, Town town) {
    int count = (people + PEOPLE_FOR_ONE - 1) / PEOPLE_FOR_ONE;
    for (int i = 0; i < count; i++) {
      namesakes(town, 30, 60, false);
      namesakes(town, 19, 25, true);
      twins(town);
      twins(town);
    }
  }

  private static void namesakes(Town town, int minimumAge, int maximumAge, boolean isYoung) {
    Person first = town.anyone(minimumAge, maximumAge);
    Person second = town.registry().namesakeOf(first);
    settle(first, isYoung, town);
    settle(second, isYoung, town);
    town.book().addNamesakes(first, second);
  }

  private static void twins(Town town) {
    Birth birth = town.anyBirth(25, 70);
    Person first = town.registry().resident(birth);
    settle(first, false, town);
    settle(town.registry().twinOf(first, birth.origin()), false, town);
  }

  private static void settle(Person person, boolean isYoung, Town town) {
    Dwelling home = town.communes().dwelling();
    TaxHousehold household = town.declarePoor(person, home);
    town.supply(person, home);
    if (isYoung) {
      town.book().add(new Youngster(person, household, home));
    }
  }
}
