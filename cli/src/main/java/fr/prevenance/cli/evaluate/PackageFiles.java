package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.RulePackages;
import fr.prevenance.rules.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a package: its compiled model, else all its rules. */
final class PackageFiles {
  private static final String MODULES = "node_modules";
  private static final String RULES = ".publicodes";
  private static final String COMPILED = ".json";
  private static final int MOST_FILES = 1_000;
  private static final int DEEPEST = 20;

  /** Bytes of all its files together. */
  private static final long LARGEST = 16L << 20;

  private PackageFiles() {}

  /**
   * @param place an existing file or folder
   */
  static RulePackages.Lookup read(Path place) throws IOException {
    List<Path> files = Files.isDirectory(place) ? inFolder(place) : ruleFile(place);
    if (files.isEmpty()) {
      return absent(
          place, "où il n'y a ni modèle compilé « .model.json » ni fichier « %s »", RULES);
    }
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    return files.size() > MOST_FILES || size > LARGEST
        ? absent(place, "où il y a plus de %s fichiers ou de 16 Mio", MOST_FILES)
        : new RulePackages.Found(sources(files));
  }

  private static RulePackages.Absent absent(Path place, String why, Object detail) {
    return new RulePackages.Absent("dans « %s », ".formatted(place) + why.formatted(detail));
  }

  private static List<Path> ruleFile(Path file) {
    String name = file.toString();
    boolean holdsRules = name.endsWith(RULES) || name.endsWith(COMPILED);
    return holdsRules && Files.isRegularFile(file) ? List.of(file) : List.of();
  }

  private static List<Path> inFolder(Path folder) throws IOException {
    String model = folder.getFileName() + ".model.json";
    for (Path compiled :
        List.of(folder.resolve("publicodes-build", model), folder.resolve(model))) {
      if (Files.isRegularFile(compiled) && isInside(folder, compiled)) {
        return List.of(compiled);
      }
    }
    try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
      return below
          .filter(file -> file.toString().endsWith(RULES) && isOwn(folder, file))
          .limit(MOST_FILES + 1L)
          .sorted()
          .toList();
    }
  }

  /** A link may lead anywhere. */
  private static boolean isInside(Path folder, Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  private static boolean isOwn(Path folder, Path file) {
    return !folder.relativize(file).startsWith(MODULES)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<RuleSource> sources(List<Path> files) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(new RuleSource(file.toString(), Files.readString(file)));
    }
    return sources;
  }
}
