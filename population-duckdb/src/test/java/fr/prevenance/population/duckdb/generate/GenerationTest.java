package fr.prevenance.population.duckdb.generate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.population.duckdb.LocalDetection;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.RightCount;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
  @TempDir private Path folder;

  @Test
  void detection() throws Exception {
    Fiction fiction = Fiction.of(folder.resolve("f"), 10_000, 7, 2);
    try (Population population = fiction.open(fiction.toDescribe(), folder.resolve("p"))) {
      population.check(Progress.NONE);
      System.out.println(
          population.profile(Progress.NONE).tables().stream()
              .map(t -> t.entity() + " " + t.rows())
              .toList());
    }
    try (Population population = fiction.open(fiction.toDetect(), folder.resolve("p"))) {
      Map<String, RightCount> counts =
          new LocalDetection(population, Fiction.resources(folder.resolve("p")), 5_000)
              .run(folder.resolve("r"), Progress.NONE);
      counts.forEach((r, c) -> System.out.println(r + " " + c));
    }
    assertThat(1).isEqualTo(1);
  }
}
