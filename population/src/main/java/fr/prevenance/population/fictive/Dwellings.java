package fr.prevenance.population.fictive;

/** Who owns, who rents, and with what aid. */
final class Dwellings {
  /** Of the owners; of the tenants, whose landlord is public; of the others, lodged for nothing. */
  private static final double WITH_LOAN = 0.39;

  private static final double SOCIAL = 0.432;
  private static final double FREE = 0.061;

  private static final int MODEST = 130_000;

  private final Persons persons;
  private final Dice dice;

  Dwellings(Persons persons, Dice dice) {
    this.persons = persons;
    this.dice = dice;
  }

  void draw(Home home) {
    if (home.isHosted) {
      home.occupation = 2;
      return;
    }
    int age = 0;
    int income = 0;
    for (int adult : home.adults()) {
      age = Math.max(age, persons.age(adult));
      income += persons.monthly(adult);
    }
    boolean isLone = !home.isCouple() && home.childCount > 0;
    double owning = Published.owning(age, isLone) * (isModest(home, income) ? 0.62 : 1.15);
    if (dice.chance(owning)) {
      home.occupation = 1;
      home.hasLoan = dice.chance(age < 60 ? 1.5 * WITH_LOAN : 0.15);
    } else if (dice.chance(FREE)) {
      home.occupation = 2;
    } else {
      home.isSocial = dice.chance(SOCIAL);
      home.housingAid = aid(home, income);
    }
  }

  private static boolean isModest(Home home, int income) {
    return income < MODEST * (home.isCouple() ? 3 : 2) / 2;
  }

  /** A rough scale: what tenants are paid falls with what they earn. */
  private int aid(Home home, int income) {
    int most = home.isCouple() ? 34_000 : 28_000;
    int spared = home.isCouple() ? 95_000 : 62_000;
    int children = home.childCount;
    int aid =
        most + 6_500 * children - (int) (0.34 * Math.max(0, income - spared - 11_000 * children));
    return aid < 1_000 || dice.chance(0.08) ? 0 : aid / 100 * 100;
  }
}
