package fr.prevenance.territory.household;

import fr.prevenance.territory.household.Couples.Family;
import fr.prevenance.territory.person.Birth;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.Sex;
import java.time.LocalDate;
import java.util.List;

/** Parents who raise children apart. */
final class SeparatedParents {
  private static final double ALTERNATING_CUSTODY = 0.3;
  private static final double WITH_THE_MOTHER = 0.86;
  private static final double MEDIAN_OF_GUARDIAN = 14_500;
  private static final double MEDIAN = 19_000;

  private SeparatedParents() {}

  /** Two households at once: each parent's own. */
  static void bothInTown(Town town) {
    int age = town.dice().between(24, 54);
    Birth motherBirth = town.registry().birth(Sex.FEMALE, age);
    Person mother = town.registry().resident(motherBirth);
    Person father = town.registry().resident(town.registry().birth(Sex.MALE, age + 2));
    Family family = new Family(father.birthName(), motherBirth.origin());
    int count = 1 + town.dice().below(3);
    List<Child> children = Children.born(family, count, age, town);
    boolean isWithMother = town.dice().chance(WITH_THE_MOTHER);
    Person guardian = isWithMother ? mother : father;
    Person other = isWithMother ? father : mother;
    boolean isAlternating = town.dice().chance(ALTERNATING_CUSTODY);
    settle(guardian, children, isAlternating, MEDIAN_OF_GUARDIAN, town);
    settle(other, isAlternating ? minors(children) : List.of(), isAlternating, MEDIAN, town);
    town.book().add(new Separation(guardian, other, isAlternating, oldest(children)));
  }

  /** A parent whose children's other parent is dead or unknown. */
  static void alone(Town town) {
    int age = town.dice().between(21, 52);
    Birth birth = town.registry().birth(Sex.FEMALE, age);
    Person parent = town.registry().resident(birth);
    Family family = new Family(birth.birthName(), birth.origin());
    List<Child> children = Children.born(family, 1 + town.dice().below(2), age, town);
    settle(parent, children, false, MEDIAN_OF_GUARDIAN, town);
  }

  private static void settle(
      Person parent, List<Child> children, boolean isAlternating, double median, Town town) {
    Dwelling home = town.communes().dwelling();
    town.declare(parent, children, isAlternating, median, home);
    town.supplyUsually(parent, home);
  }

  private static LocalDate oldest(List<Child> children) {
    return children.stream()
        .map(child -> child.person().birthDate())
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private static List<Child> minors(List<Child> children) {
    return children.stream().filter(Child::isMinor).toList();
  }
}
