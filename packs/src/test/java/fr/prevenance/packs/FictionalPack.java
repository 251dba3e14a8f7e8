package fr.prevenance.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the fictional pack of the test resources, to be damaged. */
final class FictionalPack {
  private final Path folder;

  private FictionalPack(Path folder) {
    this.folder = folder;
  }

  static FictionalPack in(Path directory) {
    try (Stream<Path> files = Files.walk(source())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve(source().relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FictionalPack(directory.resolve("aide-fictive"));
  }

  static Path source() {
    try {
      URL dictionary = FictionalPack.class.getResource("/droits/faits.yaml");
      return Objects.requireNonNull(
          Path.of(Objects.requireNonNull(dictionary).toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  Path folder() {
    return folder;
  }

  FictionalPack replacing(String file, String text, String replacement) {
    String content = content(file);
    if (!content.contains(text)) {
      throw new AssertionError("Not in " + file + ": " + text);
    }
    return writing(file, content.replace(text, replacement));
  }

  FictionalPack writing(String file, String content) {
    try {
      Files.writeString(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  FictionalPack without(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Copied alone: nothing to compare its facts with. */
  FictionalPack withoutDictionary() {
    try {
      Files.delete(folder.resolveSibling("faits.yaml"));
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
    return PackReader.lint(folder);
  }

  RightPack read() {
    try {
      return PackReader.read(folder);
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }
}
