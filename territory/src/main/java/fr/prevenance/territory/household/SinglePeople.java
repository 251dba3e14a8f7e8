package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Birth;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.Sex;

/** People who live alone, each their own tax household. */
final class SinglePeople {
  private static final double MEDIAN = 19_500;
  private static final double STUDENT_MEDIAN = 4_500;
  private static final double ONLY_A_SECOND_HOME = 0.01;

  private SinglePeople() {}

  static void anyone(Town town) {
    Person person = town.anyone(23, 92);
    Dwelling home = town.communes().dwelling();
    town.declareAlone(person, MEDIAN, home);
    if (town.dice().chance(ONLY_A_SECOND_HOME)) {
      town.supplySecondHome(person);
    } else {
      town.supplyUsually(person, home);
    }
  }

  /** A student who is no longer attached to the parents' tax household. */
  static void student(Town town) {
    Person person = town.anyone(19, 26);
    Dwelling home = town.communes().dwelling();
    TaxHousehold household = town.declareAlone(person, STUDENT_MEDIAN, home);
    town.book().add(new Youngster(person, household, home));
    town.supplyUsually(person, home);
  }

  /** A widow or widower; on some contracts the name is still the dead spouse's. */
  static void widowed(Town town) {
    Birth birth = town.anyBirth(62, 94);
    Birth spouse = town.registry().birth(birth.sex().other(), town.dice().between(62, 94));
    boolean takesName = birth.sex() == Sex.FEMALE && town.dice().chance(0.8);
    Person person = town.registry().resident(takesName ? birth.called(spouse.birthName()) : birth);
    Dwelling home = town.communes().dwelling();
    town.declareAlone(person, MEDIAN, home);
    if (town.dice().chance(0.2)) {
      leaveContractTo(town.registry().stranger(spouse), home, town);
    } else {
      town.supplyUsually(person, home);
    }
  }

  private static void leaveContractTo(Person dead, Dwelling home, Town town) {
    town.book().addDeadSpouse(dead);
    town.supply(dead, home);
  }

  /** Somebody in a résidence sociale; half of them have a contract of their own all the same. */
  static void inSocialResidence(Town town) {
    Person person = town.anyone(19, 80);
    Dwelling home = town.communes().socialResidence();
    town.declareAlone(person, 8_000, home);
    if (town.dice().chance(0.5)) {
      town.supply(person, home);
    }
  }
}
