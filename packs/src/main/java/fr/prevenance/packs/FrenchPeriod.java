package fr.prevenance.packs;

import java.time.Period;

/** Lengths of time as packs write them: {@code 30 jours}, {@code 4 mois}, {@code 2 ans}. */
final class FrenchPeriod {
  private FrenchPeriod() {}

  /** Of a text that follows its schema. */
  static Period parse(String text) {
    int blank = text.indexOf(' ');
    int count = Integer.parseInt(text.substring(0, blank));
    return switch (text.charAt(blank + 1)) {
      case 'j' -> Period.ofDays(count);
      case 'm' -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }
}
