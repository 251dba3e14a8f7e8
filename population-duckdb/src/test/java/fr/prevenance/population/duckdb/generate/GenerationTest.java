package fr.prevenance.population.duckdb.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.fictive.FictivePopulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
  private static final FictivePopulation SMALL = new FictivePopulation(2_500, 7, Fiction.DAY, 500);

  @TempDir private Path folder;

  /** Every file, with a number that its bytes give. */
  private static Map<String, Integer> files(Path folder) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), bytes(file)));
    }
    return files;
  }

  private static int bytes(Path file) {
    try {
      return Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long write(FictivePopulation population, Path out, int threads, Progress progress)
      throws GenerationRefused, IOException {
    return new Generation(population, Fiction.DICTIONARY).write(out, threads, progress);
  }

  @Test
  void a_seed_gives_the_same_bytes_whatever_the_threads() throws Exception {
    long bytes = write(SMALL, folder.resolve("un"), 1, Progress.NONE);
    write(SMALL, folder.resolve("quatre"), 4, Progress.NONE);

    Map<String, Integer> files = files(folder.resolve("un"));
    assertThat(files(folder.resolve("quatre"))).isEqualTo(files);
    assertThat(files)
        .hasSize(1 + 5 * 14)
        .containsKeys(DatasetFile.NAME, "personnes/part-00004.parquet");
    assertThat(bytes).isGreaterThan(100_000);
  }

  @Test
  void cut_short_it_is_no_dataset_and_goes_on_with_what_lacks() throws Exception {
    Path whole = folder.resolve("entière");
    write(SMALL, whole, 1, Progress.NONE);
    Path out = folder.resolve("coupée");

    assertThatThrownBy(() -> write(SMALL, out, 1, GenerationTest::cut)).hasMessage("coupure");
    assertThat(out.resolve(DatasetFile.NAME)).doesNotExist();
    Path first = out.resolve("personnes/part-00000.parquet");
    var writtenAt = Files.getLastModifiedTime(first);
    Files.writeString(out.resolve("personnes/part-00004.parquet.tmp"), "à moitié écrit");

    write(SMALL, out, 2, Progress.NONE);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(writtenAt);
    assertThat(files(out)).isEqualTo(files(whole));
  }

  private static void cut(String step, double done) {
    if (done > 0.3) {
      throw new IllegalStateException("coupure");
    }
  }

  @Test
  void another_population_does_not_go_on_where_one_was_cut() {
    assertThatThrownBy(() -> write(SMALL, folder, 1, GenerationTest::cut)).hasMessage("coupure");
    FictivePopulation other = new FictivePopulation(2_500, 8, Fiction.DAY, 500);

    assertThatThrownBy(() -> write(other, folder, 1, Progress.NONE))
        .isInstanceOf(GenerationRefused.class)
        .hasMessageContaining("contient une autre population");
  }

  @Test
  void a_population_that_is_whole_is_not_written_over() throws Exception {
    write(SMALL, folder, 1, Progress.NONE);
    Map<String, Integer> files = files(folder);

    assertThatThrownBy(() -> write(SMALL, folder, 1, Progress.NONE))
        .isInstanceOf(GenerationRefused.class)
        .hasMessageContaining("n'est pas vide");
    assertThat(files(folder)).isEqualTo(files);
  }

  @Test
  void two_do_not_write_to_one_folder() throws Exception {
    boolean[] wasTried = {false};

    write(
        SMALL,
        folder,
        1,
        (step, done) -> {
          if (!wasTried[0]) {
            wasTried[0] = true;
            assertThatThrownBy(() -> write(SMALL, folder, 1, Progress.NONE))
                .hasMessageContaining("Une autre commande écrit");
          }
        });

    assertThat(wasTried[0]).isTrue();
  }

  @Test
  void a_disk_without_the_room_is_refused_before_anything_is_written() {
    Path out = folder.resolve("France");
    FictivePopulation france = new FictivePopulation(68_000_000, 1, Fiction.DAY);

    assertThatThrownBy(() ->
            new Generation(france, Fiction.DICTIONARY, _ -> 3_000_000_000L)
                .write(out, 1, Progress.NONE))
        .isInstanceOf(GenerationRefused.class)
        .hasMessageContaining("3,0 Go libres")
        .hasMessageContaining("6,8");
    assertThat(out).doesNotExist();
  }
}
