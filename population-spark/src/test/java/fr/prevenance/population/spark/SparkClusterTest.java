package fr.prevenance.population.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.population.duckdb.RightCount;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkClusterTest {
  private static final int PERSONS = 40;

  @TempDir private Path folder;

  @Test
  void a_worker_killed_in_the_middle_takes_nothing_with_it_and_doubles_nothing() throws Exception {
    Country country = new Country(folder.resolve("pays"), 200, 5, "allocations-familiales").write();
    Path local = folder.resolve("local");
    Map<String, RightCount> expected = Engines.local(country, local, PERSONS);
    Path out = folder.resolve("grappe");
    AtomicLong running = new AtomicLong();
    AtomicBoolean isKilled = new AtomicBoolean();

    Map<String, RightCount> found;
    try (SparkCluster cluster = new SparkCluster(folder, 2)) {
      found =
          Engines.spark(
              country,
              out,
              PERSONS,
              cluster.address(),
              cluster.settings(),
              (step, done) -> {
                if (step.equals("Détection") && done > 0.2 && !isKilled.getAndSet(true)) {
                  running.set(cluster.executors());
                  cluster.killWorker(0);
                  assertThat(done).isLessThan(1);
                }
              });
    }

    assertThat(isKilled).isTrue();
    assertThat(running).hasValue(2);
    assertThat(found).isEqualTo(expected);
    Results.assertSame(local, out);
  }
}
