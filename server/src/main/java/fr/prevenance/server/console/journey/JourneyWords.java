package fr.prevenance.server.console.journey;

import fr.prevenance.packs.Euros;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Touchpoint;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Times and costs as agents read them: what is not known is said so. */
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

  /** The sum of the times that are known, and how many are not. */
  static String time(Journey journey) {
    long known = journey.touchpoints().filter(point -> point.minutes().isPresent()).count();
    long sum = journey.touchpoints().mapToLong(point -> point.minutes().orElse(0)).sum();
    return sum(minutes(sum), known, journey);
  }

  /** The sum of the costs that are known, and how many are not. */
  static String cost(Journey journey) {
    long known = journey.touchpoints().filter(point -> point.cents().isPresent()).count();
    long sum = journey.touchpoints().mapToLong(point -> point.cents().orElse(0)).sum();
    return sum(Euros.text(sum), known, journey);
  }

  private static String sum(String sum, long known, Journey journey) {
    long unknown = journey.touchpoints().count() - known;
    if (known == 0) {
      return UNKNOWN;
    }
    return unknown == 0 ? sum : "au moins " + sum;
  }

  /** How people name a touchpoint in a list of all of them. */
  static String name(Touchpoint point) {
    return point.channel().title() + " : " + point.interaction();
  }
}
