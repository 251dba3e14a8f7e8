package fr.prevenance.population.fictive;

/**
 * The laws that are drawn from. Which are published, by whom, and which are orders of magnitude
 * that nobody has checked, is told in {@code docs/guide/population-fictive.md}: change both
 * together.
 */
final class Published {
  /** Of a hundred households drawn, those of each shape, added up. */
  static final double ALONE = 0.385;

  static final double COUPLE = ALONE + 0.267;
  static final double TRADITIONAL = COUPLE + 0.169;
  static final double LONE_PARENT = TRADITIONAL + 0.049;
  static final double BLENDED = LONE_PARENT + 0.020;

  /** Two homes between which children go. */
  static final double ALTERNATING = BLENDED + 0.0094;

  /** Of the homes between which children go, those with a new partner. */
  static final double ALTERNATING_WITH_PARTNER = 0.28;

  /** Children of a couple, of a lone parent, of a blended family: shares added up, from one. */
  static final double[] COUPLE_CHILDREN = {0.375, 0.785, 0.945, 0.986, 1};

  static final double[] LONE_CHILDREN = {0.50, 0.84, 0.96, 0.99, 1};
  static final double[] BLENDED_CHILDREN = {0.19, 0.615, 0.86, 0.96, 1};

  /** Ages of whoever lives alone: shares added up, with the first age; 97 at the most. */
  static final double[] ALONE_AGES = {0.15, 18, 0.31, 30, 0.50, 45, 0.77, 60, 1, 75};

  static final double[] COUPLE_AGES = {0.12, 20, 0.21, 35, 0.42, 52, 0.74, 64, 1, 74};
  static final int OLDEST = 97;

  static final double MARRIED_WITHOUT_CHILD = 0.80;
  static final double MARRIED_PARENTS = 0.66;

  /** Insee, net wages of full-time equivalents in 2022, raised to the median of 2023. */
  static final Law WAGES =
      new Law(0, 1_330, 0.1, 1_499, 0.5, 2_183, 0.9, 4_345, 0.99, 9_900, 1, 26_000);

  static final double PART_TIME_WOMEN = 0.281;
  static final double PART_TIME_MEN = 0.076;
  static final double SELF_EMPLOYED = 0.129;
  static final Law PROFITS =
      new Law(0, 20, 0.2, 300, 0.5, 1_300, 0.8, 3_000, 0.95, 7_500, 1, 20_000);
  static final Law PENSIONS =
      new Law(0, 80, 0.1, 480, 0.3, 1_000, 0.5, 1_390, 0.75, 1_980, 0.92, 2_800, 1, 7_500);
  static final Law CAPITAL_INCOMES = new Law(0, 2, 0.5, 45, 0.9, 600, 1, 6_000);
  static final Law SAVINGS = new Law(0, 50, 0.5, 4_000, 0.9, 45_000, 1, 300_000);

  /** Of all persons. */
  static final double FOREIGN_HOMES = 0.102;

  /** Of the foreigners. */
  static final double EUROPEAN = 0.33;

  /** Of those who have no work from 20 to 61. */
  static final double DISABLED = 0.235;

  /** Rows of a table with one fact unknown. */
  static final double UNKNOWN = 0.03;

  static final double DECEASED = 0.001;
  static final double OBJECTED = 0.003;

  private Published() {}

  /** Of those of that age who do not study. */
  static double employed(int age) {
    if (age < 25) {
      return 0.68;
    }
    if (age < 50) {
      return 0.835;
    }
    return age < 60 ? 0.79 : age < 62 ? 0.53 : age < 64 ? 0.33 : age < 67 ? 0.10 : 0.02;
  }

  /** Of those of that age who do not work. */
  static double retired(int age) {
    return age < 60 ? 0 : age < 62 ? 0.2 : age < 64 ? 0.82 : age < 67 ? 0.96 : 0.98;
  }

  static double studying(int age) {
    return age < 18 ? 1 : Math.max(0, 0.80 - 0.105 * (age - 18));
  }

  /** Owners, of homes whose eldest is of that age. */
  static double owning(int age, boolean isLone) {
    double owning = age < 30 ? 0.20 : age < 45 ? 0.53 : age < 60 ? 0.63 : 0.70;
    return isLone ? 0.62 * owning : owning;
  }
}
