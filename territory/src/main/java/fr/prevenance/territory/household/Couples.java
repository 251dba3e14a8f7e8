package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Birth;
import fr.prevenance.territory.person.Origin;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.Sex;
import java.util.List;

/** Couples, with one tax household when married or bound by a PACS, else with two. */
final class Couples {
  private static final double MEDIAN = 22_000;
  private static final double TAKES_SPOUSE_NAME = 0.6;
  private static final double JOINS_BOTH_NAMES = 0.1;
  private static final double SAME_SEX = 0.04;
  private static final double SECOND_HOME = 0.03;

  private Couples() {}

  static void withoutChildren(Town town) {
    Pair pair = marry(town, town.dice().between(24, 86));
    settleTogether(pair, List.of(), town);
  }

  static void withChildren(Town town) {
    int age = town.dice().between(26, 57);
    Pair pair = marry(town, age);
    int count = 1 + (town.dice().chance(0.6) ? 1 : 0) + (town.dice().chance(0.25) ? 1 : 0);
    settleTogether(pair, Children.born(pair.family(), count, age, town), town);
  }

  /** Concubins: one dwelling, two tax households, the contract in one name. */
  static void unmarried(Town town) {
    int age = town.dice().between(21, 60);
    Birth birth = town.registry().birth(Sex.FEMALE, age);
    Person mother = town.registry().resident(birth);
    Person father = town.anyone(Math.max(20, age - 4), age + 6);
    int count = town.dice().chance(0.45) ? 1 + town.dice().below(2) : 0;
    Family family = new Family(father.birthName(), birth.origin());
    Dwelling home = town.communes().dwelling();
    town.declare(mother, Children.born(family, count, age, town), false, 17_500, home);
    town.declareAlone(father, 19_500, home);
    town.supplyUsually(town.dice().chance(0.5) ? mother : father, home);
  }

  private static Pair marry(Town town, int age) {
    Birth first = town.anyBirth(age, age + 3);
    boolean isSameSex = town.dice().chance(SAME_SEX);
    Sex secondSex = isSameSex ? first.sex() : first.sex().other();
    Birth second = town.registry().birth(secondSex, age + town.dice().between(-2, 5));
    boolean isWifeFirst = first.sex() == Sex.FEMALE;
    Birth husband = isWifeFirst ? second : first;
    Birth wife = isWifeFirst ? first : second;
    Person one = town.registry().resident(husband);
    Person other = town.registry().resident(named(wife, husband, town));
    return new Pair(one, other, new Family(husband.birthName(), husband.origin()));
  }

  private static Birth named(Birth wife, Birth husband, Town town) {
    if (town.dice().chance(TAKES_SPOUSE_NAME)) {
      return wife.called(husband.birthName());
    }
    boolean joins = town.dice().chance(JOINS_BOTH_NAMES);
    return joins ? wife.called(wife.birthName() + "-" + husband.birthName()) : wife;
  }

  private static void settleTogether(Pair pair, List<Child> children, Town town) {
    Dwelling home = town.communes().dwelling();
    boolean isFirst = town.dice().chance(0.6);
    TaxHousehold household = town.declareTogether(pair.one(), pair.other(), children, MEDIAN, home);
    town.supplyUsually(isFirst ? pair.one() : pair.other(), home);
    if (household.referenceIncome() > 40_000 && town.dice().chance(SECOND_HOME)) {
      town.supplySecondHome(isFirst ? pair.one() : pair.other());
    }
  }

  private record Pair(Person one, Person other, Family family) {}

  /** What the children inherit. */
  record Family(String name, Origin origin) {}
}
