package fr.prevenance.population.fictive;

/** Who is left out: those who have a right already, above all. */
record Exclusions(Table<ExclusionColumn> table, Dice dice) {
  private static final int PERSON = 0;
  private static final int DECEASED = 0;
  private static final int OBJECTED = 1;
  private static final int BENEFICIARY = 2;
  private static final int RENOUNCED = 3;
  private static final double RENOUNCING = 0.002;

  /** Some of the persons, for all rights. */
  void person(int person) {
    double fate = dice.share();
    if (fate < Published.DECEASED + Published.OBJECTED) {
      add(PERSON, person, 0, fate < Published.DECEASED ? DECEASED : OBJECTED);
    }
  }

  /**
   * Somebody who seems entitled, and of whom that share has the right.
   *
   * @return whether they have it
   */
  boolean group(GroupKind kind, int group, String right, double share) {
    return entitled(kind.ordinal() + 1, group, right, share);
  }

  boolean person(int person, String right, double share) {
    return entitled(PERSON, person, right, share);
  }

  private boolean entitled(int entity, int row, String right, double share) {
    boolean has = dice.chance(share);
    if (has || dice.chance(RENOUNCING)) {
      int number = FictivePopulation.RIGHTS.indexOf(right) + 1;
      add(entity, row, number, has ? BENEFICIARY : RENOUNCED);
    }
    return has;
  }

  private void add(int entity, int row, int right, int reason) {
    int at = table.add();
    table.put(ExclusionColumn.ENTITY, at, entity);
    table.put(ExclusionColumn.ROW, at, row);
    table.put(ExclusionColumn.RIGHT, at, right);
    table.put(ExclusionColumn.REASON, at, reason);
  }
}
