package fr.prevenance.cli.rights;

import fr.prevenance.packs.FrenchDate;
import fr.prevenance.packs.RightPack;

/** The days on which a version of a right is in force. */
final class InForce {
  private InForce() {}

  /** What tells one version of a right from the others. */
  static String words(RightPack pack) {
    String from = FrenchDate.text(pack.inForceFrom());
    return pack.inForceUntil()
        .map(last -> "du %s au %s".formatted(from, FrenchDate.text(last)))
        .orElseGet(() -> "depuis le " + from);
  }
}
