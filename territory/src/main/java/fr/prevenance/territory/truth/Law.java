package fr.prevenance.territory.truth;

import java.util.List;

/** Who is entitled in a world, by code that knows neither rule packs nor partners' files. */
public final class Law {
  private Law() {}

  public static List<Entitlement> entitled(Right right, World world) {
    return switch (right) {
      case ENERGY_CHEQUE -> EnergyChequeLaw.entitled(world);
      case UNIVERSITY_MEAL -> UniversityMealLaw.entitled(world);
      case PENSION_INTERMEDIATION -> PensionIntermediationLaw.entitled(world);
    };
  }
}
