package fr.prevenance.population.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.generate.Fiction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study whose process is killed, and what the next one makes of what it leaves. */
class KilledStudyTest {
  @TempDir private static Path france;
  private static Map<String, String> uninterrupted = Map.of();
  private static Map<Path, String> left = Map.of();

  private static Path folder() {
    return france.resolve("tuee");
  }

  private static InterruptedStudy study() {
    return new InterruptedStudy(france.resolve("donnees"), folder());
  }

  @BeforeAll
  static void studyAtOnceThenKill() throws Exception {
    Fiction.of(france.resolve("donnees"), 1_500, 17, 2);
    InterruptedStudy whole = new InterruptedStudy(france.resolve("donnees"), france);
    whole.run(Progress.NONE);
    uninterrupted = files(whole.out());
    Files.createDirectories(folder());
    kill();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work())))
        .isEqualTo("rwx------");
    left = all();
  }

  /** As the killed process left it. */
  @BeforeEach
  void restore() throws IOException {
    for (Path file : all().keySet()) {
      Files.delete(file);
    }
    for (Map.Entry<Path, String> file : left.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  private static Map<Path, String> all() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path of : List.of(study().out(), study().works())) {
      if (Files.exists(of)) {
        try (Stream<Path> found = Files.walk(of)) {
          for (Path file : found.filter(Files::isRegularFile).toList()) {
            files.put(file, Files.readString(file));
          }
        }
      }
    }
    return files;
  }

  /** By the system, in the middle of its work, as kill -9 does. */
  private static void kill() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedStudy.class.getName(),
                france.resolve("donnees").toString(),
                folder().toString())
            .redirectError(folder().resolve("erreurs.txt").toFile())
            .start();
    try (var said = process.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.equals(InterruptedStudy.HALFWAY)) {
        line = said.readLine();
      }
      assertThat(line)
          .as(Files.readString(folder().resolve("erreurs.txt")))
          .isEqualTo(InterruptedStudy.HALFWAY);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(out)) {
      for (Path file : written.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  private static Path work() throws IOException {
    return Objects.requireNonNull(parts().getFirst().getParent());
  }

  private static List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(study().works())) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("part-\\d+\\.txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void goes_on_from_the_parts_that_were_counted_and_writes_the_same_bytes() throws Exception {
    List<Path> done = parts();
    List<Double> told = new ArrayList<>();

    study().run((step, share) -> told.add(share));

    assertThat(done).hasSizeGreaterThan(2);
    // Told before anything is counted: those parts are not counted again.
    assertThat(told.getFirst()).isGreaterThan(0.5).isLessThan(1);
    assertThat(files(study().out())).isEqualTo(uninterrupted);
    assertThat(study().works()).isEmptyDirectory();
  }

  @Test
  void has_published_nothing() throws Exception {
    assertThat(files(study().out())).containsOnlyKeys(".verrou");
  }

  @Test
  void counts_again_a_part_that_is_cut_short() throws Exception {
    Path cut = parts().getFirst();
    String counted = Files.readString(cut);
    Files.writeString(cut, counted.substring(0, counted.length() / 2));

    study().run(Progress.NONE);

    assertThat(files(study().out())).isEqualTo(uninterrupted);
  }

  @Test
  void refuses_another_reform_in_the_same_folder_and_says_how_to_mend() throws Exception {
    List<Path> done = parts();

    assertThatThrownBy(() -> study().setting("700 €/mois").run(Progress.NONE))
        .isInstanceOf(StudyRefused.class)
        .hasMessageContaining("les droits ou ce qui y change")
        .hasMessageContaining("Relancez la première à l'identique");
    assertThat(parts()).isEqualTo(done);
  }

  @Test
  void refuses_data_that_have_changed_meanwhile() throws Exception {
    Path description = france.resolve("donnees/dataset.yaml");
    String said = Files.readString(description);
    Files.writeString(description, said + "# livré à nouveau\n");
    try {
      assertThatThrownBy(() -> study().run(Progress.NONE))
          .isInstanceOf(StudyRefused.class)
          .hasMessageContaining("entre les deux changent : les données.");
    } finally {
      Files.writeString(description, said);
    }
  }

  @Test
  void begins_anew_where_its_folder_was_deleted() throws Exception {
    Files.delete(study().out().resolve(".verrou"));
    Files.delete(study().out());

    assertThatThrownBy(() -> study().run(KilledStudyTest::stop)).hasMessage("Étude : 0.0");
  }

  @Test
  void is_forgotten_a_week_later() throws Exception {
    Path work = work();
    FileTime old = FileTime.from(Instant.now().minus(8, ChronoUnit.DAYS));
    Files.setLastModifiedTime(work.resolve("demande.json"), old);
    Files.setLastModifiedTime(work, old);

    InterruptedStudy other =
        new InterruptedStudy(france.resolve("donnees"), france.resolve("autre"))
            .in(study().works());
    assertThatThrownBy(() -> other.run(KilledStudyTest::stop)).hasMessage("Étude : 0.0");

    assertThat(work).doesNotExist();
  }

  private static void stop(String step, double share) {
    throw new IllegalStateException(step + " : " + share);
  }
}
