package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An identité pivot as canonical texts, to be hashed with a key: the usual spellings of one person
 * have at least one text in common.
 *
 * <p>What is {@link #kept} (an objection) and what is {@link #sought} (a person about to be written
 * to) are two sets, so that a place that is unknown or coded more widely on one side meets any
 * place it may be, while two people of one name and day, born in two places, never meet. The sex is
 * left out: some sources lack it. These texts are personal data: hash them at once.
 */
public final class CanonicalIdentity {
  private static final String UNKNOWN = "?";

  private final NormalisedIdentity identity;

  private CanonicalIdentity(NormalisedIdentity identity) {
    this.identity = identity;
  }

  /** Empty when birth name, given names or date cannot be read. */
  public static Optional<CanonicalIdentity> of(Identity received) {
    return NormalisedIdentity.of(received).map(CanonicalIdentity::new);
  }

  /** Texts to keep, so that the person is found again by {@link #sought}. */
  public Set<String> kept() {
    var places = new LinkedHashSet<String>();
    places.add("=" + place());
    wider().forEach(wide -> places.add("<" + wide));
    return texts(identity.birthNames(), identity.firstNames(), places);
  }

  /** Texts to look for among the {@link #kept} or the {@link #trace traces}. */
  public Set<String> sought() {
    var places = new LinkedHashSet<String>();
    places.add("=" + place());
    places.add("<" + place());
    wider().forEach(wide -> places.add("=" + wide));
    return texts(identity.birthNames(), identity.firstNamesAndPart(), places);
  }

  /** One text for the trace of an exchange; a complete pivot's {@link #sought} finds it. */
  public String trace() {
    return text(identity.plainName(), identity.firstWord(), "=" + place());
  }

  /** Never shows the traits. */
  @Override
  public String toString() {
    return "CanonicalIdentity[…]";
  }

  private String place() {
    return identity.place().orElse(UNKNOWN);
  }

  private Set<String> wider() {
    if (identity.place().isEmpty()) {
      return Set.of();
    }
    var wider = new LinkedHashSet<>(identity.widerPlaces());
    wider.add(UNKNOWN);
    return wider;
  }

  private Set<String> texts(Set<String> names, Set<String> givenNames, Set<String> places) {
    var texts = new LinkedHashSet<String>();
    for (var name : names) {
      for (var given : givenNames) {
        places.forEach(place -> texts.add(text(name, given, place)));
      }
    }
    return texts;
  }

  private String text(String name, String given, String place) {
    return String.join("|", name, given, identity.birthDay(), place);
  }
}
