package fr.prevenance.population.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.population.duckdb.RightCount;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkDetectionTest {
  /** 200,000 people are some 57,000 households. */
  private static final long HOUSEHOLDS = Long.getLong("prevenance.spark.households", 1_500);

  @TempDir private Path folder;

  private Map<String, RightCount> assertSame(Country country, int persons) throws Exception {
    Path local = folder.resolve("local");
    Path spark = folder.resolve("spark");
    Map<String, RightCount> expected = Engines.local(country, local, persons);

    Map<String, RightCount> found = Engines.spark(country, spark, persons, "local[2]", Map.of());

    assertThat(found).isEqualTo(expected);
    Results.assertSame(local, spark);
    return found;
  }

  @Test
  void all_rights_come_to_the_same_files_wherever_rows_lie() throws Exception {
    Country country = new Country(folder.resolve("pays"), HOUSEHOLDS, 7).write();

    Map<String, RightCount> found = assertSame(country, 1_000);

    assertThat(found).hasSameSizeAs(country.rights());
    assertThat(found.values()).allMatch(count -> count.decided() > 0);
    System.err.println(found.values().stream().mapToLong(RightCount::decided).sum() + " decisions");
  }
}
