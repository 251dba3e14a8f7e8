package fr.prevenance.cli.serve;

import fr.prevenance.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The administrator's settings, in YAML. */
final class SettingsFile {

  private SettingsFile() {}

  /**
   * Reads and checks the settings.
   *
   * @throws Refusal with every fault found
   */
  static EnumerablePropertySource<?> read(Path file) {
    mustBeReadable(file);
    EnumerablePropertySource<?> settings = load(file);
    List<String> faults = new SettingsCheck(settings).faults();
    if (!faults.isEmpty()) {
      String start = System.lineSeparator() + "  - ";
      throw Refusal.input(
          "Le fichier « %s » est refusé :".formatted(file) + start + String.join(start, faults));
    }
    return settings;
  }

  private static void mustBeReadable(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.input(
          "Le fichier « %s » n'existe pas. docs/guide/exploiter.md en donne un modèle."
              .formatted(file));
    }
    if (!Files.isReadable(file)) {
      throw Refusal.input(
          "Le fichier « %s » ne peut pas être lu. Donnez ce droit au compte du service."
              .formatted(file));
    }
  }

  private static EnumerablePropertySource<?> load(Path file) {
    try {
      List<PropertySource<?>> documents =
          new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
      if (documents.size() > 1) {
        throw Refusal.input(
            "Le fichier « %s » contient plusieurs documents YAML. Retirez les lignes « --- »."
                .formatted(file));
      }
      return documents.stream()
          .findFirst()
          .<EnumerablePropertySource<?>>map(EnumerablePropertySource.class::cast)
          .orElseGet(() -> new MapPropertySource(file.toString(), Map.of()));
    } catch (YAMLException fault) {
      throw Refusal.input(
          "Le fichier « %s » n'est pas du YAML correct%s. Vérifiez les deux-points, les guillemets, les clés répétées et l'alignement, en espaces."
              .formatted(file, place(fault)));
    } catch (IOException | IllegalStateException unreadable) {
      throw Refusal.input(
          "Le fichier « %s » n'est pas un fichier de réglages lisible, en YAML et en UTF-8."
              .formatted(file));
    }
  }

  private static String place(YAMLException fault) {
    return Optional.of(fault)
        .filter(MarkedYAMLException.class::isInstance)
        .map(marked -> ((MarkedYAMLException) marked).getProblemMark())
        .map(mark -> ", ligne %d, colonne %d".formatted(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse("");
  }
}
