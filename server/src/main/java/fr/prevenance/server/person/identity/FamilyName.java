package fr.prevenance.server.person.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A birth name or a name in use, with the spellings one name usually has.
 *
 * @param glued whole name without blanks: LEGALL for Le Gall, MULLER and MUELLER for Müller
 * @param bare the same without its leading particles: GALL
 * @param parts words of a double name
 */
record FamilyName(Set<String> glued, Set<String> bare, Set<String> parts) {
  private static final Set<String> PARTICLES =
      Set.of(
          "DE", "DU", "DES", "D", "L", "LE", "LA", "LES", "EL", "AL", "BEN", "BENT", "AIT", "DA",
          "DO", "DOS", "DI", "DEL", "VAN", "VON");

  static FamilyName of(String received) {
    var glued = new LinkedHashSet<String>();
    var bare = new LinkedHashSet<String>();
    var parts = new LinkedHashSet<String>();
    for (var spelling : Spelling.both(received)) {
      glued.add(Spelling.glued(spelling));
      parts.addAll(Spelling.words(spelling));
      bare.addAll(withoutParticles(Spelling.words(spelling)));
    }
    parts.removeAll(PARTICLES);
    return new FamilyName(glued, bare, parts);
  }

  /** Particles may be kept, glued or lost; two different particles are two names. */
  boolean agreesWith(FamilyName other) {
    return meet(glued, other.glued) || meet(glued, other.bare) || meet(bare, other.glued);
  }

  /** Equal to the other name, or one of the parts of its double name. */
  boolean isWithin(FamilyName other) {
    return agreesWith(other) || meet(glued, other.parts);
  }

  Set<String> variants() {
    var all = new LinkedHashSet<>(glued);
    all.addAll(bare);
    return all;
  }

  String first() {
    return glued.iterator().next();
  }

  private static Set<String> withoutParticles(List<String> words) {
    var shorter = new LinkedHashSet<String>();
    for (int i = 0; i < words.size() - 1 && PARTICLES.contains(words.get(i)); i++) {
      shorter.add(String.join("", words.subList(i + 1, words.size())));
    }
    return shorter;
  }

  private static boolean meet(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(right::contains);
  }
}
