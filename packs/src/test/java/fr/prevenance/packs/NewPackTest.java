package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private final Path folder;

  NewPackTest(@TempDir Path directory) {
    folder = directory.resolve("tarif-cantine");
  }

  @BeforeEach
  void write() throws IOException {
    new NewPack("Tarif de la cantine : « midi » (enfants)", DAY, false).write(folder);
  }

  @Test
  void the_model_is_refused_for_nothing_but_what_remains_to_be_written() {
    assertThat(PackReader.lint(folder))
        .isNotEmpty()
        .allMatch(issue -> issue.code().equals("à-écrire"));
  }

  /** Amounts, limits, codes, links, telephones, addresses. */
  @ParameterizedTest
  @ValueSource(strings = {"droit.yaml", "regles.publicodes"})
  void no_value_of_the_model_can_be_published_by_mistake(String file) throws IOException {
    assertThat(Files.readAllLines(folder.resolve(file)))
        .filteredOn(line -> line.matches(".*(: \\d|'\\d|\"\\d|\\d €|https:|@|mois: ).*"))
        .filteredOn(line -> !line.contains("depuis: 01/09/2026"))
        .filteredOn(line -> !line.contains("arrondi:"))
        .isNotEmpty()
        .allMatch(line -> line.contains("À ÉCRIRE"));
  }

  @Test
  void every_example_of_the_model_is_to_be_written() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("cas.yaml")))
        .filteredOn(line -> line.contains("- description:"))
        .allMatch(line -> line.endsWith("# À ÉCRIRE"));
  }

  @Test
  void a_first_day_that_nobody_said_is_to_be_written(@TempDir Path directory) throws IOException {
    Path other = directory.resolve("autre");
    new NewPack("Autre", DAY, true).write(other);
    assertThat(Files.readString(other.resolve("droit.yaml")))
        .contains("en vigueur: {depuis: 01/09/2026}  # À ÉCRIRE\n");
    assertThat(Files.readString(folder.resolve("droit.yaml")))
        .contains("en vigueur: {depuis: 01/09/2026}\n");
  }

  @Test
  void once_written_it_is_fit_for_use_and_its_examples_pass() throws Exception {
    fillIn();
    assertThat(PackReader.lint(folder)).isEmpty();
    assertThat(PackCases.run(PackReader.read(folder))).allMatch(CaseResult::passed);
  }

  @Test
  void a_folder_that_exists_is_left_as_it_is() {
    assertThatThrownBy(() -> new NewPack("Autre", DAY, false).write(folder))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private void fillIn() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : (List<Path>) files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).replace("À ÉCRIRE", "Essai"));
      }
    }
  }
}
