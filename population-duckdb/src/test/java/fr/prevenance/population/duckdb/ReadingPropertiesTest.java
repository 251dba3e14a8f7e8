package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.population.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReadingPropertiesTest {

  @Property(tries = 25)
  void what_is_written_in_parquet_is_read_back_to_the_bit_however_it_is_cut(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int about) throws Exception {
    check(seed, about, false);
  }

  @Property(tries = 10)
  void what_is_written_in_csv_is_read_back_to_the_bit_however_it_is_cut(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int about) throws Exception {
    check(seed, about, true);
  }

  private static void check(long seed, int about, boolean asCsv)
      throws IOException, DatasetException {
    Path folder = Files.createTempDirectory("population");
    try {
      Delivery delivery = Delivery.without(folder);
      if (asCsv) {
        delivery.with("format: parquet", "format: csv");
      }
      RandomPopulation people = new RandomPopulation(seed);
      people.write(delivery, asCsv);

      try (Population population = delivery.open()) {
        assertThat(Reading.told(Reading.batches(population, about))).isEqualTo(people.told());
      }
    } finally {
      Increments.delete(folder);
    }
  }
}
