package fr.prevenance.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a right pack from its folder; a {@link Path} may lie in a jar's file system. */
public final class PackReader {

  private PackReader() {}

  /**
   * Reads, checks and lints one pack. When the folder that holds the pack has a dictionary {@code
   * faits.yaml}, the pack's facts must agree with it.
   *
   * @throws PackException with every fault found: unknown keys, missing files, rules in error
   */
  public static RightPack read(Path folder) throws PackException {
    List<PackIssue> issues = new ArrayList<>();
    return accepted(read(folder, beside(folder, issues), issues), issues);
  }

  /** Reads one of several packs, which share a dictionary that was read already. */
  static RightPack read(Path folder, Optional<FactDictionary> dictionary) throws PackException {
    List<PackIssue> issues = new ArrayList<>();
    return accepted(read(folder, dictionary, issues), issues);
  }

  private static RightPack accepted(Optional<RightPack> pack, List<PackIssue> issues)
      throws PackException {
    if (pack.isEmpty() || !issues.isEmpty()) {
      throw new PackException(issues);
    }
    return pack.get();
  }

  /**
   * Reads again a version of a right that was kept.
   *
   * @param files as {@link RightPack#files} gave them
   * @throws PackException what was accepted then is refused by the lint of today
   */
  public static RightPack read(String slug, Map<String, String> files) throws PackException {
    try (KeptFolder folder = KeptFolder.of(slug, files)) {
      return read(folder.path());
    }
  }

  /** Every fault of a pack, in the order of its files; empty when it is fit for use. */
  public static List<PackIssue> lint(Path folder) {
    List<PackIssue> issues = new ArrayList<>();
    read(folder, beside(folder, issues), issues);
    return List.copyOf(issues);
  }

  private static Optional<FactDictionary> beside(Path folder, List<PackIssue> issues) {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
        .flatMap(parent -> FactDictionary.of(parent, issues::add));
  }

  private static Optional<RightPack> read(
      Path folder, Optional<FactDictionary> dictionary, List<PackIssue> issues) {
    PackFolder files = new PackFolder(folder.toAbsolutePath().normalize(), issues::add);
    if (!Files.isDirectory(folder)) {
      issues.add(
          new PackIssue(
              "dossier-absent",
              folder.toString(),
              1,
              "Ce dossier n'existe pas.",
              "Donnez le dossier d'un droit, qui contient droit.yaml."));
      return Optional.empty();
    }
    return new PackAssembly(files, dictionary).assemble();
  }
}
