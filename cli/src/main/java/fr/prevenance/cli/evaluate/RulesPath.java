package fr.prevenance.cli.evaluate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.rules.RuleSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules that {@code --rules} names: a file, or all those of a folder. */
final class RulesPath {
  private static final String EXTENSION = ".publicodes";

  private RulesPath() {}

  /**
   * @throws Refusal when there is nothing there that can be read
   */
  static List<RuleSource> read(Path path) {
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
    return files.stream().map(RulesPath::source).toList();
  }

  private static List<Path> filesBelow(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> file.toString().endsWith(EXTENSION) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw unreadable(folder);
    }
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
