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

class NewPackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private final Path folder;

  NewPackTest(@TempDir Path directory) {
    folder = directory.resolve("tarif-cantine");
  }

  @BeforeEach
  void write() throws IOException {
    NewPack.write(folder, "Tarif de la cantine : « midi » (enfants)", DAY);
  }

  @Test
  void the_model_is_refused_for_nothing_but_what_remains_to_be_written() {
    assertThat(PackReader.lint(folder))
        .isNotEmpty()
        .allMatch(issue -> issue.code().equals("à-écrire"));
  }

  @Test
  void once_written_it_is_fit_for_use_and_its_examples_pass() throws Exception {
    fillIn();
    assertThat(PackReader.lint(folder)).isEmpty();
    assertThat(PackCases.run(PackReader.read(folder))).allMatch(CaseResult::passed);
  }

  @Test
  void a_folder_that_exists_is_left_as_it_is() {
    assertThatThrownBy(() -> NewPack.write(folder, "Autre", DAY))
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
