package fr.prevenance.bench.rules;

/**
 * The 27 rules as a programmer would write them for one household: what no engine can be expected
 * to beat by much. Amounts a month; not applicable is NaN.
 */
final class HeatingByHand {
  private HeatingByHand() {}

  /** « allocation . versée » of each household, over columns. */
  static void compute(double[][] facts, double[] paid) {
    for (int i = 0; i < paid.length; i++) {
      paid[i] =
          paid(
              facts[0][i],
              orZero(facts[1][i]) / 12,
              facts[2][i] == 1,
              facts[3][i],
              facts[4][i],
              facts[5][i] == 1,
              (int) facts[6][i],
              facts[7][i],
              facts[8][i]);
    }
  }

  private static double orZero(double fact) {
    return Double.isNaN(fact) ? 0 : fact;
  }

  private static double paid(
      double income,
      double pensions,
      boolean couple,
      double children,
      double age,
      boolean student,
      int zone,
      double rent,
      double surface) {
    double shares = 1 + (couple ? 0.5 : 0) + ofChildren(children);
    double rentKept = Math.min(rent, zone == 0 ? 620 : zone == 1 ? 510 : 440);
    double charges = Math.min(surface, 20 + 15 * shares) * 21 / 12;
    double increase = (children < 1 ? 0 : children < 3 ? 25 : 60) * (couple ? 1 : 1.3);
    double help = rentKept + charges + increase - ofRent(rentKept);
    boolean person = age >= 18 || children > 0 || student;
    boolean open = person && surface >= 9;
    double amount = amount(open, help, (income + pensions) * 0.9, shares);
    double without = amount(open, help, income * 0.9, shares);
    return paid(guaranteed(amount, without), student);
  }

  private static double ofChildren(double children) {
    return children < 1 ? 0 : children < 2 ? 0.3 : children < 3 ? 0.6 : 1;
  }

  private static double ofRent(double rent) {
    return 0.08 * Math.max(0, Math.min(rent, 450) - 200) + 0.15 * Math.max(0, rent - 450);
  }

  private static double amount(boolean open, double help, double resources, double shares) {
    if (!open || resources > 17_000 * shares / 12) {
      return Double.NaN;
    }
    double effort = effort(rounded(resources / shares));
    return Math.min(700, Math.max(0, help - effort * resources));
  }

  private static double effort(double resourcesAShare) {
    if (resourcesAShare < 400) {
      return 0.02;
    }
    if (resourcesAShare < 1000) {
      return 0.02 + 0.10 * (resourcesAShare - 400) / 600;
    }
    if (resourcesAShare < 2000) {
      return 0.12 + 0.16 * (resourcesAShare - 1000) / 1000;
    }
    return 0.28 + 0.07 * (Math.min(resourcesAShare, 5000) - 2000) / 3000;
  }

  /** The greater of those that apply. */
  private static double guaranteed(double amount, double without) {
    double share = without * 0.6;
    return Double.isNaN(amount) ? share : Math.max(amount, Double.isNaN(share) ? 0 : share);
  }

  private static double paid(double guaranteed, boolean student) {
    if (guaranteed < 15) {
      return 0;
    }
    if (student) {
      return rounded(30 + orZero(guaranteed));
    }
    return rounded(guaranteed);
  }

  private static double rounded(double euros) {
    return Math.floor(euros * 100 + 0.5) / 100;
  }
}
