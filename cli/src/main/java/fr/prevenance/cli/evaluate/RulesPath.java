package fr.prevenance.cli.evaluate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.rules.RuleSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules that {@code --rules} names: a file, or all those of a folder. */
final class RulesPath {
  private static final String EXTENSION = ".publicodes";

  private RulesPath() {}

  /**
   * @throws Refusal when there is nothing there that can be read
   */
  static RuleFiles read(Path path) {
    if (!Files.isReadable(path)) {
      throw Refusal.input(
          "Le fichier ou dossier de règles « %s » n'existe pas, ou n'est pas lisible."
              .formatted(path));
    }
    List<Path> files = Files.isDirectory(path) ? filesBelow(path) : List.of(path);
    if (files.isEmpty()) {
      throw Refusal.input(
          "Le dossier « %s » ne contient aucun fichier « %s ».".formatted(path, EXTENSION));
    }
    List<RuleSource> sources = files.stream().map(RulesPath::source).toList();
    return new RuleFiles(sources, new PackageFolders(path));
  }

  private static List<Path> filesBelow(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> file.toString().endsWith(EXTENSION) && Files.isRegularFile(file))
          .filter(file -> !isOfPackage(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw unreadable(folder);
    }
  }

  /** Packages are read when something is imported from them. */
  private static boolean isOfPackage(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .anyMatch(part -> part.toString().equals("node_modules"));
  }

  private static RuleSource source(Path file) {
    try {
      return new RuleSource(file.toString(), Files.readString(file));
    } catch (CharacterCodingException other) {
      throw Refusal.input(
          "Le fichier « %s » n'est pas en UTF-8. Enregistrez-le dans ce codage.".formatted(file));
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private static Refusal unreadable(Path path) {
    return Refusal.input("« %s » n'est pas lisible.".formatted(path));
  }
}
