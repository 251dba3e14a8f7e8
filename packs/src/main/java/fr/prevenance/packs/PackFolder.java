package fr.prevenance.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The folder of one pack: reads its files, once, and says which are missing or unreadable. */
final class PackFolder {
  /** Between the slug of a right and the name of one of its versions. */
  private static final char VERSION = '@';

  private final Path path;
  private final Consumer<PackIssue> issues;
  private final SortedMap<String, String> files = new TreeMap<>();

  PackFolder(Path path, Consumer<PackIssue> issues) {
    this.path = path;
    this.issues = issues;
  }

  Consumer<PackIssue> issues() {
    return issues;
  }

  /** The texts read so far, by name in the folder. */
  SortedMap<String, String> files() {
    return files;
  }

  /** Name of the folder, without the name of a version: {@code css} of {@code css@2027}. */
  String slug() {
    int mark = name().indexOf(VERSION);
    return mark < 0 ? name() : name().substring(0, mark);
  }

  private String name() {
    return String.valueOf(path.getFileName()).replace("/", "");
  }

  /** Name of a file as issues show it. */
  String label(String name) {
    return name() + "/" + name;
  }

  Optional<String> read(String name) {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      issues.accept(
          new PackIssue(
              "fichier-absent",
              label(name),
              1,
              "Le fichier « " + name + " » manque.",
              "Créez-le ; « prevenance rights new » en donne un modèle."));
      return Optional.empty();
    }
    Optional<String> text = TextFile.read(file, label(name), issues);
    text.ifPresent(written -> {
      files.put(name, written);
      UnwrittenMarks.in(label(name), written).forEach(issues);
    });
    return text;
  }

  /** A file that follows its schema; empty when it is missing or has any fault. */
  Optional<YamlDocument> read(FileSchema schema) {
    return read(schema.fileName())
        .flatMap(text -> schema.read(label(schema.fileName()), text, issues));
  }
}
