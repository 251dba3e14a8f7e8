package fr.prevenance.rights;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.util.List;

/** The packaged rights, read once for all tests. */
final class Packaged {
  private static final List<RightPack> ALL = read();

  private Packaged() {}

  static List<RightPack> rights() {
    return ALL;
  }

  private static List<RightPack> read() {
    try {
      return RightPacks.bundled();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }
}
