package fr.prevenance.cli.rights;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.Today;
import fr.prevenance.packs.FactDictionary;
import fr.prevenance.packs.KeptVersions;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.packs.Spelling;
import fr.prevenance.packs.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rights a command speaks of: those packaged with the product, or those of a folder. */
public final class PackSource {
  @Option(
      names = "--packs",
      split = ",",
      paramLabel = "DIR",
      description = {
        "dossiers de vos droits, séparés par des virgules ; « livrés » désigne ceux du logiciel"
            + " (par défaut : livrés)"
      })
  private List<String> sources = List.of(RightPacks.BUNDLED);

  /**
   * Every right, by slug.
   *
   * @throws Refusal with the faults of all of them
   */
  public List<RightPack> all() {
    try {
      return read();
    } catch (PackException refused) {
      throw refusal(refused);
    }
  }

  /** Where rights are read, as another process may read them: folders, or those packaged. */
  public List<String> places() {
    return sources.stream()
        .map(source ->
            source.equals(RightPacks.BUNDLED)
                ? source
                : Path.of(source).toAbsolutePath().toString())
        .toList();
  }

  /**
   * What the names of facts mean in these rights.
   *
   * @throws Refusal with the faults of all of them
   */
  public FactDictionary dictionary() {
    return dictionary(all());
  }

  /** What the names of facts mean in these rights, which have been read already. */
  public FactDictionary dictionary(List<RightPack> packs) {
    return RightPacks.dictionary(sources, packs);
  }

  /** The right of that slug, as of today; another slug is refused with those that exist. */
  public RightPack one(String slug) {
    List<RightPack> packs = all();
    return new Versions(packs).about(slug, Today.inParis()).orElseThrow(() -> unknown(slug, packs));
  }

  /** Every version of the right of that slug; another slug is refused with those that exist. */
  List<RightPack> versions(String slug) {
    List<RightPack> packs = all();
    List<RightPack> versions = packs.stream().filter(pack -> pack.slug().equals(slug)).toList();
    if (versions.isEmpty()) {
      throw unknown(slug, packs);
    }
    return versions;
  }

  /** Those slugs, in that order; {@code all} alone is every right. */
  public List<String> chosen(List<String> slugs, List<RightPack> packs) {
    if (slugs.size() > 1 && slugs.contains("all")) {
      throw Refusal.input("« all » désigne tous les droits, et se donne seul.");
    }
    List<String> known = new Versions(packs).slugs();
    slugs.stream()
        .filter(slug -> !known.contains(slug) && !slugs.equals(List.of("all")))
        .findFirst()
        .ifPresent(slug -> {
          throw unknown(slug, packs);
        });
    return slugs.equals(List.of("all")) ? known : slugs;
  }

  /**
   * The versions kept in the folders, whatever the days they share.
   *
   * @throws Refusal with the faults of those packaged
   */
  public KeptVersions kept() {
    requireFolders();
    try {
      return KeptVersions.in(sources);
    } catch (PackException refused) {
      throw refusal(refused);
    }
  }

  /** The faults of packs, as they are told on standard error. */
  public Refusal refusal(PackException refused) {
    return Refusal.input(IssueReport.text(refused.issues(), base()));
  }

  List<RightPack> read() throws PackException {
    requireFolders();
    return RightPacks.from(sources);
  }

  private void requireFolders() {
    for (String source : sources) {
      if (!source.equals(RightPacks.BUNDLED)) {
        requireFolder(source);
      }
    }
  }

  private static void requireFolder(String source) {
    Path folder = Path.of(source);
    if (!Files.isDirectory(folder)) {
      throw Refusal.input(
          "Le dossier « %s » n'existe pas. Donnez par --packs celui qui contient vos droits."
              .formatted(source));
    }
    if (RightPacks.folders(folder).isEmpty()) {
      throw Refusal.input(
          "Le dossier « %s » ne contient aucun droit. Donnez par --packs celui qui contient vos droits : chaque droit est un sous-dossier, avec un fichier droit.yaml."
              .formatted(source));
    }
  }

  /** Folder that the files named by issues lie in; empty for those packaged. */
  Path base() {
    return sources.size() == 1 && !sources.contains(RightPacks.BUNDLED)
        ? Path.of(sources.getFirst())
        : Path.of("");
  }

  static Refusal unknown(String slug, List<RightPack> packs) {
    return Refusal.input("Le droit « %s » n'existe pas. %s".formatted(slug, known(slug, packs)));
  }

  /** The right that was meant, else all of them. */
  static String known(String slug, List<RightPack> packs) {
    List<String> slugs = new Versions(packs).slugs();
    return Spelling.closest(slug, slugs)
        .map("Vouliez-vous écrire « %s » ?"::formatted)
        .orElseGet(() -> "Droits connus : %s.".formatted(String.join(", ", slugs)));
  }
}
