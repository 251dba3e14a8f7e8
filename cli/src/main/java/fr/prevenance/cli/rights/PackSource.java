package fr.prevenance.cli.rights;

import fr.prevenance.cli.Refusal;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rights a command speaks of: those packaged with the product, or those of a folder. */
public final class PackSource {
  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "dossier de vos droits (par défaut : ceux qui sont livrés)")
  private @Nullable Path folder;

  /**
   * Every right, by slug.
   *
   * @throws Refusal with the faults of all of them
   */
  public List<RightPack> all() {
    try {
      return read();
    } catch (PackException refused) {
      throw Refusal.input(IssueReport.text(refused.issues(), base()));
    }
  }

  /** The right of that slug; another slug is refused with those that exist. */
  public RightPack one(String slug) {
    List<RightPack> packs = all();
    return packs.stream()
        .filter(pack -> pack.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> unknown(slug, packs));
  }

  /** The rights of those slugs, in that order; {@code all} alone is every right. */
  public List<RightPack> chosen(List<String> slugs) {
    return slugs.equals(List.of("all")) ? all() : slugs.stream().map(this::one).toList();
  }

  List<RightPack> read() throws PackException {
    if (folder == null) {
      return RightPacks.bundled();
    }
    if (!Files.isDirectory(folder)) {
      throw Refusal.input(
          "Le dossier « %s » n'existe pas. Donnez par --packs celui qui contient vos droits."
              .formatted(folder));
    }
    return RightPacks.in(folder);
  }

  /** Folder that the files named by issues lie in; empty for those packaged. */
  Path base() {
    return folder == null ? Path.of("") : folder;
  }

  static Refusal unknown(String slug, List<RightPack> packs) {
    return Refusal.input(
        "Le droit « %s » n'existe pas. Droits connus : %s."
            .formatted(
                slug, packs.stream().map(RightPack::slug).collect(Collectors.joining(", "))));
  }
}
