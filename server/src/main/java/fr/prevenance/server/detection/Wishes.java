package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.KnownPseudonyms;
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
}
