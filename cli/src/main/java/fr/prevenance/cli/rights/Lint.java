package fr.prevenance.cli.rights;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.prevenance.cli.Refusal;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.PackReader;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was checked and every fault found.
 *
 * @param base folder that the issues' files lie in, shown as it was given
 */
record Lint(List<String> checked, List<PackIssue> issues, @JsonIgnore Path base) {
  Lint {
    checked = List.copyOf(checked);
    issues = List.copyOf(issues);
  }

  static Lint all(PackSource source) {
    try {
      List<String> slugs = source.read().stream().map(RightPack::slug).distinct().toList();
      return new Lint(slugs, List.of(), source.base());
    } catch (PackException refused) {
      return new Lint(slugs(refused.issues()), refused.issues(), source.base());
    }
  }

  /**
   * @param target the folder of a right or of several, else the slug of a known one
   */
  static Lint of(String target, PackSource source) {
    Path folder = Path.of(target);
    if (!Files.isDirectory(folder)) {
      return known(target, source);
    }
    List<Path> packs = RightPacks.folders(folder);
    return packs.isEmpty()
        ? new Lint(List.of(name(folder)), alone(folder), base(folder))
        : new Lint(packs.stream().map(Lint::name).toList(), together(folder), folder);
  }

  private static List<PackIssue> alone(Path folder) {
    boolean isRight =
        Stream.of("droit.yaml", "regles.publicodes")
            .anyMatch(file -> Files.exists(folder.resolve(file)));
    return isRight
        ? PackReader.lint(folder)
        : List.of(
            new PackIssue(
                "droits-absents",
                name(folder),
                1,
                "Ce dossier ne contient aucun droit.",
                "Donnez le dossier d'un droit, ou celui de plusieurs : chacun est un sous-dossier"
                    + " avec un fichier droit.yaml. « prevenance rights new » en crée un."));
  }

  /** The faults of each, and of what they say together. */
  private static List<PackIssue> together(Path folder) {
    try {
      RightPacks.in(folder);
      return List.of();
    } catch (PackException refused) {
      return refused.issues();
    }
  }

  /** As given where it names the right's own folder; « . » does not. */
  private static Path base(Path folder) {
    boolean isNamed = folder.endsWith(name(folder));
    Path named = isNamed ? folder : folder.toAbsolutePath().normalize();
    return Optional.ofNullable(named.getParent()).orElse(Path.of(""));
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private static Lint known(String slug, PackSource source) {
    try {
      List<RightPack> packs = source.read();
      if (packs.stream().noneMatch(pack -> pack.slug().equals(slug))) {
        throw Refusal.input(
            "« %s » n'est ni un dossier, ni un droit connu. %s"
                .formatted(slug, PackSource.known(slug, packs)));
      }
      return new Lint(List.of(slug), List.of(), source.base());
    } catch (PackException refused) {
      var issues = refused.issues().stream().filter(issue -> slugOf(issue).equals(slug)).toList();
      return new Lint(List.of(slug), issues, source.base());
    }
  }

  private static List<String> slugs(List<PackIssue> issues) {
    return issues.stream().map(Lint::slugOf).distinct().toList();
  }

  private static String slugOf(PackIssue issue) {
    return issue.file().replaceFirst("[/@].*", "");
  }
}
