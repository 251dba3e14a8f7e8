package fr.prevenance.population.fictive;

import java.util.List;

/** Who lives with whom: draws the persons of one cluster. */
final class Homes {
  private static final int WOMAN = 0;
  private static final int MAN = 1;
  private static final int LEAVES_HOME_BY = 35;

  private final Persons persons;
  private final Dice dice;

  Homes(Persons persons, Dice dice) {
    this.persons = persons;
    this.dice = dice;
  }

  List<Home> draw(int cluster) {
    double shape = dice.share();
    if (shape < Published.ALONE) {
      return List.of(alone(cluster));
    }
    if (shape < Published.COUPLE) {
      return List.of(couple(cluster));
    }
    if (shape < Published.TRADITIONAL) {
      return List.of(family(cluster, Published.COUPLE_CHILDREN, true, Published.MARRIED_PARENTS));
    }
    if (shape < Published.LONE_PARENT) {
      return List.of(family(cluster, Published.LONE_CHILDREN, false, 0));
    }
    if (shape < Published.BLENDED) {
      return List.of(family(cluster, Published.BLENDED_CHILDREN, true, 0.35));
    }
    return shape < Published.ALTERNATING ? alternating(cluster) : grown(cluster);
  }

  Home alone(int cluster) {
    int age = age(Published.ALONE_AGES);
    int sex = dice.chance(age < 60 ? 0.56 : 0.28) ? MAN : WOMAN;
    return home(persons.add(cluster, age, sex, dice), Home.NOBODY, false);
  }

  private Home home(int adult, int partner, boolean isMarried) {
    return new Home(adult, partner, isMarried, Departments.draw(dice));
  }

  private int age(double[] law) {
    double share = dice.share();
    int at = 0;
    while (share >= law[at]) {
      at += 2;
    }
    int last = at + 3 < law.length ? (int) law[at + 3] - 1 : Published.OLDEST;
    int first = (int) law[at + 1];
    // The oldest grow rarer with each year.
    return at + 2 < law.length
        ? dice.between(first, last)
        : Math.min(dice.between(first, last), dice.between(first, last));
  }

  private Home couple(int cluster) {
    int age = age(Published.COUPLE_AGES);
    return together(cluster, age, dice.chance(Published.MARRIED_WITHOUT_CHILD));
  }

  private Home together(int cluster, int age, boolean isMarried) {
    int adult = persons.add(cluster, age, WOMAN, dice);
    int other = Math.clamp(age + dice.between(-2, 6), 18, Published.OLDEST);
    int partner = persons.add(cluster, other, dice.chance(0.99) ? MAN : WOMAN, dice);
    persons.flag(adult, PersonFlag.IN_COUPLE);
    persons.flag(partner, PersonFlag.IN_COUPLE);
    return home(adult, partner, isMarried);
  }

  /** At least one child is a minor. */
  private Home family(int cluster, double[] law, boolean isCouple, double married) {
    int[] ages = childrenAges(law);
    int mother = Math.max(19, ages[0] + dice.between(22, 36));
    Home home =
        isCouple
            ? together(cluster, mother, dice.chance(married))
            : home(
                persons.add(cluster, mother, dice.chance(0.18) ? MAN : WOMAN, dice),
                Home.NOBODY,
                false);
    for (int age : ages) {
      home.take(child(cluster, age), false, true);
    }
    return home;
  }

  private int child(int cluster, int age) {
    return persons.add(cluster, age, dice.chance(0.512) ? MAN : WOMAN, dice);
  }

  /** Eldest first; those grown up have mostly left. */
  private int[] childrenAges(double[] law) {
    double share = dice.share();
    int count = 0;
    while (share >= law[count]) {
      count++;
    }
    int[] ages = new int[count + 1];
    ages[count] = dice.below(18);
    for (int at = count - 1; at >= 0; at--) {
      ages[at] = Math.min(ages[at + 1] + dice.between(1, 4), 24);
    }
    return ages;
  }

  /** Two homes: the mother's comes first. */
  private List<Home> alternating(int cluster) {
    int[] ages = childrenAges(Published.LONE_CHILDREN);
    int age = Math.max(22, Math.min(ages[0], 17) + dice.between(24, 36));
    Home mother = parent(cluster, age, WOMAN);
    Home father = parent(cluster, age + dice.between(-2, 6), MAN);
    for (int child : ages) {
      if (child < 18) {
        int person = child(cluster, child);
        mother.take(person, true, true);
        father.take(person, true, false);
      }
    }
    return List.of(mother, father);
  }

  private Home parent(int cluster, int age, int sex) {
    int adult = persons.add(cluster, age, sex, dice);
    if (!dice.chance(Published.ALTERNATING_WITH_PARTNER)) {
      return home(adult, Home.NOBODY, false);
    }
    int partner = persons.add(cluster, Math.max(20, age + dice.between(-6, 4)), 1 - sex, dice);
    persons.flag(adult, PersonFlag.IN_COUPLE);
    persons.flag(partner, PersonFlag.IN_COUPLE);
    return home(adult, partner, dice.chance(0.35));
  }

  /** One or two parents with a child who is of age; from 25 on, the child is a household apart. */
  private List<Home> grown(int cluster) {
    int age = Math.min(dice.between(18, LEAVES_HOME_BY), dice.between(18, LEAVES_HOME_BY));
    int mother = age + dice.between(22, 36);
    Home home =
        dice.chance(0.62)
            ? together(cluster, mother, dice.chance(0.85))
            : home(
                persons.add(cluster, mother, dice.chance(0.2) ? MAN : WOMAN, dice),
                Home.NOBODY,
                false);
    int child = child(cluster, age);
    if (persons.age(child) < 25) {
      home.take(child, false, true);
      return List.of(home);
    }
    return List.of(home, Home.hosted(child, home.department));
  }
}
