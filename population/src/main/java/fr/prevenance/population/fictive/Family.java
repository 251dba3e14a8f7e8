package fr.prevenance.population.fictive;

/** What children bring: the absent parent, alimony, family benefits. */
final class Family {
  private static final int FOR_TWO = 15_105;
  private static final int FOR_EACH_MORE = 19_352;
  private static final int SUPPLEMENT = 19_530;
  private static final int SUPPORT = 19_919;
  private static final int INFANT = 19_688;

  private static final int UNPAID = 3;
  private static final int PAID = 4;
  private static final int NOT_SET = 5;
  private static final int OTHER = 7;

  private final Persons persons;
  private final Dice dice;

  Family(Persons persons, Dice dice) {
    this.persons = persons;
    this.dice = dice;
  }

  /** Draws where the other parent of each child is; whoever cares for them receives alimony. */
  void parents(Home home) {
    boolean isLone = !home.isCouple();
    int alimony = 0;
    for (int at = 0; at < home.childCount; at++) {
      int child = home.children[at];
      if (home.isPrincipal[at]) {
        boolean isApart = isLone && !home.isHalf[at] && persons.age(child) < 20;
        persons.code(child, PersonCode.ABSENT_PARENT, isApart ? absent() : OTHER);
        persons.flag(
            child, PersonFlag.BENEFITS_TO_OTHER_PARENT, home.isHalf[at] && dice.chance(0.5));
        alimony += due(child);
      }
    }
    persons.put(home.adult, PersonColumn.ALIMONY, alimony);
  }

  /** Words of the rights, in their order. */
  private int absent() {
    double fate = dice.share();
    return fate < 0.06
        ? 0
        : fate < 0.14
            ? 1
            : fate < 0.30
                ? 2
                : fate < 0.42 ? UNPAID : fate < 0.70 ? PAID : fate < 0.82 ? NOT_SET : 6;
  }

  /** Cents that reach the home each month. */
  private int due(int child) {
    int situation = persons.code(child, PersonCode.ABSENT_PARENT);
    if (situation == PAID) {
      int due = 100 * dice.between(70, 300);
      persons.put(child, PersonColumn.DUE, due);
      return due;
    }
    persons.flag(child, PersonFlag.CLAIMS_ALIMONY, situation == NOT_SET && dice.chance(0.4));
    if (situation < UNPAID && dice.chance(0.6)) {
      persons.put(child, PersonColumn.SUPPORT, SUPPORT);
    }
    return 0;
  }

  /** Counts children in charge, as family benefits have it. */
  int dependents(Home home) {
    int count = 0;
    for (int child : home.kids()) {
      count += persons.is(child, PersonFlag.DEPENDENT) ? 1 : 0;
    }
    return count;
  }

  int allowance(Home home) {
    int count = dependents(home);
    return count < 2 ? 0 : FOR_TWO + FOR_EACH_MORE * (count - 2);
  }

  int supplement(Home home, int income) {
    long older = 0;
    for (int child : home.kids()) {
      older += persons.is(child, PersonFlag.DEPENDENT) && persons.age(child) >= 3 ? 1 : 0;
    }
    boolean isModest = income < 4_500_000 + 700_000 * home.childCount;
    return older >= 3 && isModest && dice.chance(0.9) ? SUPPLEMENT : 0;
  }

  int infant(Home home, int income) {
    boolean hasInfant = home.childCount > 0 && persons.age(youngest(home)) < 3;
    return hasInfant && income < 4_000_000 && dice.chance(0.9) ? INFANT : 0;
  }

  private static int youngest(Home home) {
    return home.children[home.childCount - 1];
  }

  boolean hasInfant(Home home) {
    return home.childCount > 0 && persons.age(youngest(home)) < 3;
  }

  int support(Home home) {
    int support = 0;
    for (int child : home.kids()) {
      support += persons.get(child, PersonColumn.SUPPORT);
    }
    return support;
  }
}
