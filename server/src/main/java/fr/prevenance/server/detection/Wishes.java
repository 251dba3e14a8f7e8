package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.KnownPseudonyms;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.privacy.RenunciationRegister;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /**
   * For one case: the registers are asked about its people alone, once, and only if they matter.
   * The caller holds their household, and an objection that ends it waits for that.
   *
   * @param people of the case
   */
  static Wishes asked(
      ObjectionRegister objections,
      RenunciationRegister renunciations,
      String processing,
      String right,
      List<Identity> people) {
    var objectors = new ObjectorsAmong(objections, processing, people);
    return new Wishes(
        objectors,
        identity ->
            sought(identity)
                .filter(texts -> renunciations.isRenounced(processing, right, texts))
                .isPresent());
  }

  /** Asks when it is first needed. */
  private static final class ObjectorsAmong implements Predicate<Identity> {
    private final ObjectionRegister register;
    private final String processing;
    private final List<Identity> people;
    private @Nullable KnownPseudonyms objectors;

    ObjectorsAmong(ObjectionRegister register, String processing, List<Identity> people) {
      this.register = register;
      this.processing = processing;
      this.people = people;
    }

    @Override
    public boolean test(Identity identity) {
      if (objectors == null) {
        objectors =
            register.objectorsAmong(
                processing,
                people.stream()
                    .flatMap(person -> sought(person).stream())
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet()));
      }
      return isKnown(identity, objectors);
    }
  }

  private static Optional<Set<String>> sought(Identity identity) {
    return CanonicalIdentity.of(identity).map(CanonicalIdentity::sought);
  }
}
