package fr.prevenance.territory.fate;

import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.util.EnumMap;
import java.util.List;

/** How much of each fate the entitled of a right get. */
final class Shares {
  private static final double RARE = 0.012;
  private static final double RARE_AMONG_FEW = 0.02;
  private static final int FEW = 1_000;

  private Shares() {}

  /** Shares of one right, each between 0 and 1; the rest meets with nothing. */
  static EnumMap<Exclusion, Double> of(List<Entitlement> entitled) {
    EnumMap<Exclusion, Double> shares = new EnumMap<>(Exclusion.class);
    if (!entitled.isEmpty()) {
      double rare = entitled.size() > FEW ? RARE : RARE_AMONG_FEW;
      shares.put(Exclusion.ALREADY_BENEFICIARY, already(entitled.getFirst().right()));
      shares.put(Exclusion.DECEASED, rare);
      shares.put(Exclusion.REFUSED_ROW, rare);
      shares.put(Exclusion.INCOMPLETE, rare);
      shares.put(Exclusion.UNREACHABLE, rare);
    }
    return shares;
  }

  private static double already(Right right) {
    return switch (right) {
      case ENERGY_CHEQUE -> 0.58;
      case UNIVERSITY_MEAL -> 0.66;
      case PENSION_INTERMEDIATION -> 0.48;
    };
  }
}
