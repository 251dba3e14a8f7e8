package fr.prevenance.territory.household;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.household.Couples.Family;
import fr.prevenance.territory.person.Birth;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.Sex;
import java.util.ArrayList;
import java.util.List;

/** Children of a household, now and then twins. */
final class Children {
  private static final int OLDEST = 23;
  private static final int MOTHERHOOD = 19;
  private static final int MAJORITY = 18;
  private static final double TWINS = 0.03;
  private static final double MOVES_OUT = 0.3;

  private Children() {}

  /**
   * Brings children into a household: {@code count}, and one more when the last are twins.
   *
   * @param parentAge age of the younger parent
   */
  static List<Child> born(Family family, int count, int parentAge, Town town) {
    List<Child> children = new ArrayList<>();
    int oldest = Math.min(OLDEST, parentAge - MOTHERHOOD);
    for (int i = 0; i < count && oldest >= 0; i++) {
      children.add(child(family, town.dice().between(0, oldest), town));
    }
    if (!children.isEmpty() && town.dice().chance(TWINS)) {
      Person twin = town.registry().twinOf(children.getLast().person(), family.origin());
      children.add(Child.of(twin, town.registry().today()));
    }
    return children;
  }

  private static Child child(Family family, int age, Town town) {
    Sex sex = town.anySex();
    Birth birth = town.registry().birth(family.name(), family.origin(), sex, age);
    Person person = town.registry().resident(birth);
    moveOut(person, age, town);
    return Child.of(person, town.registry().today());
  }

  /** Some grown-up children have a home and a contract of their own, and stay attached. */
  private static void moveOut(Person person, int age, Town town) {
    Dice dice = town.dice();
    if (age >= MAJORITY && dice.chance(MOVES_OUT)) {
      town.supply(person, town.communes().dwelling());
    }
  }
}
