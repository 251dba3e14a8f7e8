package fr.prevenance.population;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;

/** The packaged rights, for tests. */
final class Packs {
  private Packs() {}

  static RightPack named(String slug) {
    try {
      return RightPacks.bundled().stream()
          .filter(pack -> pack.slug().equals(slug))
          .findFirst()
          .orElseThrow();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }
}
