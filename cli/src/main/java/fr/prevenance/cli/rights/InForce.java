package fr.prevenance.cli.rights;

import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as packs write them and people read them. */
final class InForce {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private InForce() {}

  /** {@code 01/09/2025}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** What tells one version of a right from the others: the days it is in force. */
  static String words(RightPack pack) {
    return pack.inForceUntil()
        .map(last -> "du %s au %s".formatted(day(pack.inForceFrom()), day(last)))
        .orElseGet(() -> "depuis le " + day(pack.inForceFrom()));
  }
}
