package fr.prevenance.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the fictional sheets of the test resources, to be damaged. */
record FictionalPractices(Path folder) {
  static final String FOUNDING = "01-dire-a-qui-s-adresser/fiche.yaml";
  static final String OWN = "guichet-du-marche/fiche.yaml";
  static final String FEEDBACK = "guichet-du-marche/retours/valombre.yaml";

  static FictionalPractices in(Path directory) {
    try (Stream<Path> files = Files.walk(source())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve(source().relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FictionalPractices(directory);
  }

  private static Path source() {
    try {
      return Path.of(
          Objects.requireNonNull(FictionalPractices.class.getResource("/pratiques")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  FictionalPractices replacing(String file, String text, String replacement) {
    String content = content(file);
    if (!content.contains(text)) {
      throw new AssertionError("Not in " + file + ": " + text);
    }
    return writing(file, content.replace(text, replacement));
  }

  FictionalPractices writing(String file, String content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String content(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<PackIssue> lint() {
    try {
      Practices.in(folder, List.of());
      return List.of();
    } catch (PackException refused) {
      return refused.issues();
    }
  }

  Practices read() {
    try {
      return Practices.in(folder, List.of());
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }
}
