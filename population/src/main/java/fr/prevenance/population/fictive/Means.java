package fr.prevenance.population.fictive;

/**
 * What a home lives on, in cents.
 *
 * @param monthly of the adults, by work, pension or allowances
 * @param past net income of year N-2 of the adults
 * @param capital income of savings and rents, a month
 * @param savings that bring nothing
 * @param allowance family allowances, a month
 * @param supplement complément familial, a month
 * @param infant allocation de base, a month
 * @param support allocation de soutien familial, a month
 */
record Means(
    int monthly,
    int past,
    int capital,
    int savings,
    int allowance,
    int supplement,
    int infant,
    int support) {

  static Means of(Home home, Persons persons, Family family, Dice dice) {
    int monthly = 0;
    int past = 0;
    for (int adult : home.adults()) {
      monthly += persons.monthly(adult);
      past += persons.get(adult, PersonColumn.PAST_INCOME);
    }
    return new Means(
        monthly,
        past,
        dice.chance(0.35) ? Published.CAPITAL_INCOMES.draw(dice) : 0,
        dice.chance(0.6) ? Published.SAVINGS.draw(dice) : 0,
        family.allowance(home),
        family.supplement(home, past),
        family.infant(home, past),
        family.support(home));
  }

  /** Scale of the RSA, roughly, to tell who seems entitled. */
  boolean isUnderRsa(Home home) {
    double scale = home.isCouple() ? 1.5 : 1;
    for (int child = 0; child < home.childCount; child++) {
      scale += !home.isCouple() && child == 0 ? 0.5 : child < 2 ? 0.3 : 0.4;
    }
    return monthly + allowance + supplement + support < 64_652 * 0.86 * scale;
  }

  /** Work that pays little, roughly. */
  boolean isLowPaid(Home home) {
    int limit = 180_000 + (home.isCouple() ? 80_000 : 0) + 28_000 * home.childCount;
    return monthly > 30_000 && monthly < limit;
  }

  /** Ceiling of the complémentaire santé solidaire with participation, roughly. */
  boolean isUnderHealthCeiling(Home home) {
    int others = home.adults().length + home.childCount - 1;
    double scale = 1 + 0.5 * Math.min(others, 1) + 0.3 * Math.max(0, others - 1);
    return monthly < 116_000 * scale;
  }

  boolean isUnderSchoolCeiling(int dependents) {
    return dependents > 0 && past < 2_188_000L + 656_400L * dependents;
  }
}
