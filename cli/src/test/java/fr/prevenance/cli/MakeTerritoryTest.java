package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeTerritoryTest {
  @TempDir private Path folder;

  private static CommandRun make(Path out, String people) {
    return CommandRun.of(
        "population", "territory", "--people", people, "--seed", "7", "--out", out.toString());
  }

  @Test
  void the_same_seed_gives_the_same_files() throws IOException {
    Path first = folder.resolve("premier territoire été");
    Path second = folder.resolve("second");

    assertThat(make(first, "200").status()).isZero();
    assertThat(make(second, "200").status()).isZero();
    assertThat(first.resolve("identites.jsonl"))
        .hasSameBinaryContentAs(second.resolve("identites.jsonl"));
    assertThat(Files.readAllLines(first.resolve("identites.jsonl"))).isNotEmpty();
  }

  @Test
  void a_folder_that_holds_something_is_left_as_it_is() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "à garder");

    CommandRun run = make(folder, "200");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "Le dossier « %s » n'est pas vide. Donnez-en un autre par --out, ou videz celui-ci."
                .formatted(folder));
    assertThat(folder).isDirectoryNotContaining("glob:**.jsonl");
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    Path file = Files.createFile(folder.resolve("fichier"));

    assertThat(make(file, "200").err()).contains("n'est pas un dossier");
  }

  @Test
  void a_folder_that_cannot_be_made_is_the_environments_fault() throws IOException {
    Path file = Files.createFile(folder.resolve("fichier"));

    CommandRun run = make(file.resolve("dessous"), "200");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("ne peut pas être écrit");
  }

  @Test
  void too_few_people_are_refused_with_what_is_possible() {
    CommandRun run = make(folder.resolve("petit"), "2");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("de 50 à 900 000 personnes");
  }
}
