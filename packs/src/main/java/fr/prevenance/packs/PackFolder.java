package fr.prevenance.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of one pack: reads its files and says which ones are missing or unreadable. */
record PackFolder(Path path, Consumer<PackIssue> issues) {
  /** Between the slug of a right and the name of one of its versions. */
  private static final char VERSION = '@';

  /** Name of the folder, without the name of a version: {@code css} of {@code css@2027}. */
  String slug() {
    int mark = name().indexOf(VERSION);
    return mark < 0 ? name() : name().substring(0, mark);
  }

  private String name() {
    return String.valueOf(path.getFileName()).replace("/", "");
  }

  /** Every file of the folder by its name in it, sorted. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(path.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
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
    Optional<String> text = content(file, name);
    text.ifPresent(written -> UnwrittenMarks.in(label(name), written).forEach(issues));
    return text;
  }

  /** A file that follows its schema; empty when it is missing or has any fault. */
  Optional<YamlDocument> read(FileSchema schema) {
    return read(schema.fileName())
        .flatMap(text -> YamlParser.parse(label(schema.fileName()), text, issues))
        .filter(document -> follows(schema, document));
  }

  /** The dictionary beside the pack, if there is one without fault. */
  Optional<FactDictionary> dictionary() {
    Path file = path.resolveSibling(FileSchema.DICTIONARY.fileName());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return content(file, "../" + file.getFileName())
        .flatMap(text -> YamlParser.parse(String.valueOf(file.getFileName()), text, issues))
        .filter(document -> follows(FileSchema.DICTIONARY, document))
        .map(FactDictionary::new);
  }

  private boolean follows(FileSchema schema, YamlDocument document) {
    var breaches = schema.check(document);
    breaches.forEach(issues);
    return breaches.isEmpty();
  }

  private Optional<String> content(Path file, String name) {
    try {
      return Optional.of(Files.readString(file).replace("\r\n", "\n"));
    } catch (MalformedInputException e) {
      unreadable(name, "Le fichier n'est pas en UTF-8.", "Enregistrez-le en UTF-8.");
    } catch (IOException e) {
      unreadable(name, "Le fichier ne peut pas être lu.", "Vérifiez les droits d'accès.");
    }
    return Optional.empty();
  }

  private void unreadable(String name, String message, String mend) {
    issues.accept(new PackIssue("fichier-illisible", label(name), 1, message, mend));
  }
}
