package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real people's data of another administration: plain nowhere but in the private folder. */
class SealedDetectionTest {
  private static final List<String> KINDS = List.of("eligibles", "a-completer", "en-erreur");
  private static final String MARKER = "PAR1";

  @TempDir private Path folder;
  private Path out;
  private Delivery delivery;
  private FileKey key;

  @BeforeEach
  void deliver() throws Exception {
    out = folder.resolve("résultats");
    Path data = Files.createDirectories(folder.resolve("données"));
    delivery =
        Families.in(data)
            .with("détention: propre", "détention: échangée")
            .with("origine: fictive", "origine: réelle");
    Path file = folder.resolve("cle");
    FileKey.create(file);
    key = FileKey.read(file);
    delivery.dataset();
  }

  private void seal() throws IOException {
    Path data = folder.resolve("données");
    for (Path plain : files(data, ".parquet")) {
      String place = data.relativize(plain).toString();
      key.seal(plain, data.resolve(place + FileKey.ENDING), place);
      Files.delete(plain);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private Map<String, RightCount> detect(Optional<FileKey> with) throws Exception {
    Resources resources = new Resources(200_000_000, 2, delivery.privateFolder(), with);
    try (Population population = Population.open(delivery.dataset(), resources, Progress.NONE)) {
      return new LocalDetection(population, resources, 1_000).run(out, Progress.NONE);
    }
  }

  @Test
  void what_is_found_is_what_plain_data_tell() throws Exception {
    Path plainData = Files.createDirectories(folder.resolve("fictif"));
    Delivery plain = Families.in(plainData);
    Path plainOut = folder.resolve("résultats fictifs");
    Resources resources = new Resources(200_000_000, 2, plain.privateFolder());
    try (Population population = plain.open()) {
      new LocalDetection(population, resources, 1_000).run(plainOut, Progress.NONE);
    }
    seal();
    detect(Optional.of(key));

    for (String kind : KINDS) {
      for (Path sealed : files(out.resolve(kind), FileKey.ENDING)) {
        String place = out.relativize(sealed).toString().replace(FileKey.ENDING, "");
        key.open(sealed, out.resolve(place), place);
      }
      assertThat(Findings.read(out, kind)).isEqualTo(Findings.read(plainOut, kind));
    }
    assertThat(Findings.read(out, "eligibles")).isNotEmpty();
  }

  @Test
  void nothing_is_written_in_clear_outside_of_the_private_folder() throws Exception {
    seal();
    detect(Optional.of(key));

    assertThat(files(out, ".parquet")).isEmpty();
    assertThat(files(out, FileKey.ENDING)).isNotEmpty();
    for (Path file : files(folder, FileKey.ENDING)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotStartWith(MARKER)
          .doesNotEndWith(MARKER);
    }
  }

  @Test
  void nothing_is_left_in_the_private_folder() throws Exception {
    seal();
    detect(Optional.of(key));

    assertThat(files(delivery.privateFolder(), ".parquet")).isEmpty();
  }

  @Test
  void without_a_key_nothing_is_read() throws Exception {
    seal();

    assertThatThrownBy(() -> detect(Optional.empty()))
        .isInstanceOfSatisfying(
            DatasetException.class,
            refused -> assertThat(refused.issues().getFirst().mend()).contains("--key FICHIER"));
    assertThat(out).doesNotExist();
  }

  @Test
  void plain_files_are_refused_with_how_to_seal_them() {
    assertThatThrownBy(() -> detect(Optional.of(key)))
        .isInstanceOfSatisfying(
            DatasetException.class,
            refused -> assertThat(refused.issues().getFirst().mend()).contains("population seal"));
  }

  @Test
  void a_file_that_was_altered_is_named() throws Exception {
    seal();
    Path one = files(folder.resolve("données"), FileKey.ENDING).getFirst();
    byte[] altered = Files.readAllBytes(one);
    altered[altered.length / 2] ^= 1;
    Files.write(one, altered);

    assertThatThrownBy(() -> detect(Optional.of(key)))
        .isInstanceOfSatisfying(
            DatasetException.class,
            refused ->
                assertThat(refused.issues().getFirst().file())
                    .endsWith(String.valueOf(one.getFileName())));
    assertThat(files(delivery.privateFolder(), ".parquet")).isEmpty();
  }

  @Test
  void a_detection_that_was_done_is_not_gone_on_from() throws Exception {
    seal();
    Resources resources = new Resources(200_000_000, 2, delivery.privateFolder(), Optional.of(key));
    detect(Optional.of(key));

    try (Population population = Population.open(delivery.dataset(), resources, Progress.NONE)) {
      assertThatThrownBy(() -> PreviousDetection.of(population, out))
          .isInstanceOf(DetectionRefused.class)
          .hasMessageContaining("le temps d\'une détection");
    }
  }
}
