package fr.prevenance.server.privacy;

import fr.prevenance.server.privacy.KeyRing.Use;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pseudonyms of one register and one processing, held in memory so that a whole population can
 * be compared without a query for each person.
 */
public final class KnownPseudonyms {
  private final KeyRing keys;
  private final Use use;
  private final String processing;
  private final Set<String> known;

  KnownPseudonyms(KeyRing keys, Use use, String processing, List<byte[]> hashes) {
    this.keys = keys;
    this.use = use;
    this.processing = processing;
    this.known = hashes.stream().map(HexFormat.of()::formatHex).collect(Collectors.toSet());
  }

  /** Whether nobody is known here. */
  public boolean isEmpty() {
    return known.isEmpty();
  }

  /** Whether one of the canonical texts sought for a person is known here. */
  public boolean contain(Collection<String> soughtTexts) {
    return !known.isEmpty() && soughtTexts.stream().anyMatch(this::isKnown);
  }

  private boolean isKnown(String text) {
    return known.contains(HexFormat.of().formatHex(keys.pseudonym(use, processing, text)));
  }
}
