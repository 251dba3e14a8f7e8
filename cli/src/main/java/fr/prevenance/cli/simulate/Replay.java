package fr.prevenance.cli.simulate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.packs.KeptVersions;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The versions that decide again.
 *
 * @param versions in the order asked for, one of each right
 * @param known those and others whose facts a household may state
 */
record Replay(List<RightPack> versions, List<RightPack> known) {

  /**
   * @throws Refusal a version is not there, cannot be read, or is the second of one right
   */
  static Replay of(List<String> fingerprints, PackSource source) {
    KeptVersions kept = source.kept();
    try {
      List<RightPack> versions = new ArrayList<>();
      for (String fingerprint : fingerprints) {
        versions.add(kept.find(fingerprint).orElseThrow(() -> unknown(fingerprint, kept)));
      }
      refuseTwoOfOneRight(versions);
      return new Replay(versions, kept.understanding(versions));
    } catch (PackException refused) {
      throw source.refusal(refused);
    }
  }

  private static Refusal unknown(String fingerprint, KeptVersions kept) {
    String there =
        kept.readable().stream()
            .map(pack -> "  %s  %s".formatted(pack.fingerprint(), pack.slug()))
            .collect(Collectors.joining(System.lineSeparator()));
    return Refusal.input(
        "Aucune version « %s » dans ces dossiers. Donnez par --packs ceux où elle est gardée. S'y trouvent :%n%s"
            .formatted(fingerprint, there.isEmpty() ? "  aucune version lisible" : there));
  }

  /** The answer names outcomes by right. */
  private static void refuseTwoOfOneRight(List<RightPack> versions) {
    long rights = versions.stream().map(RightPack::slug).distinct().count();
    if (rights < versions.size()) {
      throw Refusal.input(
          "Deux des versions demandées sont du même droit : rejouez-les l'une après l'autre.");
    }
  }
}
