package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.KnownPseudonyms;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.privacy.RenunciationRegister;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What people have asked for.
 *
 * @param objected whether somebody objects to the processing
 * @param renounced whether somebody renounced this right
 */
record Wishes(Predicate<Identity> objected, Predicate<Identity> renounced) {

  static Wishes of(KnownPseudonyms objectors, KnownPseudonyms renouncers) {
    return new Wishes(
        identity -> isKnown(identity, objectors), identity -> isKnown(identity, renouncers));
  }

  private static boolean isKnown(Identity identity, KnownPseudonyms pseudonyms) {
    return CanonicalIdentity.of(identity)
        .filter(canonical -> pseudonyms.contain(canonical.sought()))
        .isPresent();
  }

  /** For one case: the registers are asked about its people alone. */
  static Wishes asked(
      ObjectionRegister objections,
      RenunciationRegister renunciations,
      String processing,
      String right) {
    return new Wishes(
        identity ->
            sought(identity).filter(texts -> objections.isObjected(processing, texts)).isPresent(),
        identity ->
            sought(identity)
                .filter(texts -> renunciations.isRenounced(processing, right, texts))
                .isPresent());
  }

  private static Optional<Set<String>> sought(Identity identity) {
    return CanonicalIdentity.of(identity).map(CanonicalIdentity::sought);
  }
}
