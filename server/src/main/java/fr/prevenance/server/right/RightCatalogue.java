package fr.prevenance.server.right;

import fr.prevenance.packs.RightPack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rights this installation knows. */
public final class RightCatalogue {
  private final Map<String, RightPack> packs;

  RightCatalogue(List<RightPack> packs) {
    this.packs = new LinkedHashMap<>();
    packs.forEach(pack -> this.packs.put(pack.slug(), pack));
  }

  public List<RightPack> all() {
    return List.copyOf(packs.values());
  }

  /**
   * @throws IllegalArgumentException naming the rights there are
   */
  public RightPack get(String slug) {
    var pack = packs.get(slug);
    if (pack == null) {
      throw new IllegalArgumentException(
          "Le droit « %s » n’existe pas. Il y a : %s."
              .formatted(slug, String.join(", ", packs.keySet())));
    }
    return pack;
  }
}
