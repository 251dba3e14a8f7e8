package fr.prevenance.server.detection;

import fr.prevenance.packs.RightPack;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Versions of rights as detection needs them, with the code generated for each: the last used. */
@Component
class ServedRights {
  /** More than the rights of today and of the day before. */
  private static final int KEPT = 64;

  private final LinkedHashMap<String, ServedRight> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  /**
   * @throws DetectionRefused a right that files cannot decide
   */
  synchronized ServedRight of(RightPack pack) {
    var right = kept.computeIfAbsent(pack.fingerprint(), _ -> ServedRight.of(pack));
    if (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
    return right;
  }
}
