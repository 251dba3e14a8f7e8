package fr.prevenance.population.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a detection leaves. */
final class Results {
  private Results() {}

  /** By name in the folder; what says which request it was, and who holds it, apart. */
  static Map<String, Path> of(Path out) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), file);
      }
    }
    files.keySet().removeAll(List.of(".verrou"));
    return files;
  }

  /** The same files, with the same bytes. */
  static void assertSame(Path one, Path other) throws IOException {
    Map<String, Path> files = of(one);
    Map<String, Path> others = of(other);
    assertThat(others.keySet()).isEqualTo(files.keySet());
    for (Map.Entry<String, Path> file : files.entrySet()) {
      assertThat(others.get(file.getKey())).hasSameBinaryContentAs(file.getValue());
    }
  }
}
