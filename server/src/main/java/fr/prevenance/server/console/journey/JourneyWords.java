package fr.prevenance.server.console.journey;

import fr.prevenance.packs.Euros;
import fr.prevenance.server.journey.Sums.Known;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Times, costs and feelings as agents read them: what is not known is said so. */
final class JourneyWords {
  static final String UNKNOWN = "inconnu";
  private static final int HOUR = 60;
  private static final String SPACE = "\u00a0";

  private JourneyWords() {}

  static String minutes(OptionalInt minutes) {
    return minutes.isPresent() ? minutes(minutes.getAsInt()) : UNKNOWN;
  }

  static String minutes(long minutes) {
    if (minutes < HOUR) {
      return minutes + SPACE + "min";
    }
    var hours = minutes / HOUR + SPACE + "h";
    return minutes % HOUR == 0 ? hours : hours + SPACE + "%02d".formatted(minutes % HOUR);
  }

  static String cents(OptionalLong cents) {
    return cents.isPresent() ? Euros.text(cents.getAsLong()) : UNKNOWN;
  }

  static String minutes(Known minutes) {
    return atLeast(minutes, minutes(minutes.sum()));
  }

  static String cents(Known cents) {
    return atLeast(cents, Euros.text(cents.sum()));
  }

  /** A mean feeling. */
  static String emotion(OptionalDouble mean) {
    return mean.isPresent()
        ? String.format(Locale.FRENCH, "%.1f sur 5", mean.getAsDouble())
        : UNKNOWN;
  }

  private static String atLeast(Known known, String sum) {
    if (known.isNothing() && !known.isWhole()) {
      return UNKNOWN;
    }
    return known.isWhole() ? sum : "au moins " + sum;
  }
}
