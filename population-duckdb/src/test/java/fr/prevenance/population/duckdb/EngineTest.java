package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  @TempDir private Path folder;

  private Engine start() throws DatasetException {
    return Engine.start(new Resources(50_000_000, 2, folder));
  }

  @Test
  void a_stream_gives_every_row() throws DatasetException {
    AtomicLong read = new AtomicLong();
    try (Engine engine = start()) {
      engine.stream(
          "i", "FROM range(3000000) t(i)", 3_000_000, chunk -> read.addAndGet(chunk.rowCount()));
    }
    assertThat(read).hasValue(3_000_000);
  }

  @Test
  void a_stream_that_fails_midway_does_not_pass_for_one_that_is_over() throws DatasetException {
    try (Engine engine = start()) {
      assertThatThrownBy(() ->
              engine.stream(
                  "CASE WHEN i = 39000000 THEN error('secret') ELSE i END",
                  "FROM range(40000000) t(i)",
                  40_000_000,
                  _ -> {}))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("lecture-impossible")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void rows_that_come_or_go_meanwhile_are_noticed() throws DatasetException {
    try (Engine engine = start()) {
      for (long counted : new long[] {9, 11}) {
        assertThatThrownBy(() -> engine.stream("i", "FROM range(10) t(i)", counted, _ -> {}))
            .hasMessageContaining("fichiers-modifiés");
      }
    }
  }

  @Test
  void memory_is_bounded() throws DatasetException {
    try (Engine engine = start()) {
      assertThatThrownBy(() -> engine.number("SELECT len(list(i)) FROM range(30000000) t(i)"))
          .isInstanceOf(ResourcesExhausted.class);
    }
  }
}
