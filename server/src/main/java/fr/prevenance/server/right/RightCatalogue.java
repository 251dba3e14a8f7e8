package fr.prevenance.server.right;

import fr.prevenance.packs.RightPack;
import java.util.List;

/** The rights this installation knows. */
public final class RightCatalogue {

  public List<RightPack> all() {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws IllegalArgumentException naming the rights there are
   */
  public RightPack get(String slug) {
    throw new UnsupportedOperationException();
  }
}
