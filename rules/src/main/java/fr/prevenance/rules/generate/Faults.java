package fr.prevenance.rules.generate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stable codes of computations that cannot go on, numbered. */
final class Faults {
  /** Far above the number of codes that exist. */
  private static final int MOST = 1_000;

  private static final List<String> CODES = new CopyOnWriteArrayList<>();

  static final int DIVISION_BY_ZERO = numberOf("division-par-zero");
  static final int NOT_FINITE = numberOf("resultat-non-fini");
  static final int NO_MULTIPLIER = numberOf("multiplicateur-nul");
  static final int UNORDERED = numberOf("tranches-desordonnees");
  static final int OFF_GRID = numberOf("hors-grille");
  static final int NOT_IN_FORCE = numberOf("aucune-valeur-en-vigueur");

  static final int FRACTIONAL_DURATION = numberOf("duree-fractionnaire");
  static final int NO_DATE = numberOf("date-hors-limites");

  private Faults() {}

  /** The number of a code, from {@link States#FIRST_FAULT} on. */
  static synchronized int numberOf(String code) {
    int known = CODES.indexOf(code);
    if (known < 0) {
      if (CODES.size() >= MOST) {
        throw new IllegalStateException("Too many fault codes: " + code);
      }
      CODES.add(code);
      known = CODES.size() - 1;
    }
    return States.FIRST_FAULT + known;
  }

  static String code(int number) {
    return CODES.get(number - States.FIRST_FAULT);
  }
}
