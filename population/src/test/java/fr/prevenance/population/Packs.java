package fr.prevenance.population;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.util.List;

/** The packaged rights, for tests. */
public final class Packs {
  private Packs() {}

  public static RightPack named(String slug) {
    return all().stream().filter(pack -> pack.slug().equals(slug)).findFirst().orElseThrow();
  }

  public static List<RightPack> all() {
    try {
      return RightPacks.bundled();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }
}
