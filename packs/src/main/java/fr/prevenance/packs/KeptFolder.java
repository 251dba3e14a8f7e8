package fr.prevenance.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder written again for as long as it is read. */
record KeptFolder(Path path) implements AutoCloseable {

  static KeptFolder of(String slug, Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("droit").resolve(slug).normalize();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path written = folder.resolve(file.getKey()).normalize();
        if (!written.startsWith(folder)) {
          throw new IllegalArgumentException("Outside of the folder: " + file.getKey());
        }
        Files.createDirectories(Optional.ofNullable(written.getParent()).orElseThrow());
        Files.writeString(written, file.getValue());
      }
      return new KeptFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Path whole = Optional.ofNullable(path.getParent()).orElseThrow();
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
