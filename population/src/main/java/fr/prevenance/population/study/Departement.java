package fr.prevenance.population.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The département that a commune is of, by its code (code officiel géographique). */
final class Departement {
  /** Where nobody says, or says what is no place in France. */
  static final String UNKNOWN = "inconnu";

  /** Its own code, or that of a commune; 20 is Corsica's of before 1976, 99 abroad. */
  private static final Pattern CODE =
      Pattern.compile("(97[1-8]|98[46-8]|2[AB]|(?!00|20|9[6-9])\\d\\d)(?:\\d{2,3})?");

  private static final int COMMUNE = 5;

  private Departement() {}

  static String of(String place) {
    Matcher code = CODE.matcher(place);
    if (!code.matches()) {
      return UNKNOWN;
    }
    boolean isWhole = place.length() == COMMUNE || place.equals(code.group(1));
    return isWhole ? code.group(1) : UNKNOWN;
  }
}
