package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratePopulationTest {
  @TempDir private Path folder;

  private static CommandRun generate(Path out, String people) {
    return CommandRun.of(
        "population", "generate", "--people", people, "--seed", "7", "--out", out.toString());
  }

  @Test
  void what_is_made_is_described_without_a_fault() {
    Path out = folder.resolve("France fictive");

    CommandRun made = generate(out, "300");
    CommandRun described = CommandRun.of("population", "describe", out.toString());

    assertThat(made.status()).isZero();
    assertThat(made.out()).contains("300 personnes", "octets par personne", "--date 2025-10-15");
    assertThat(described.err()).isEmpty();
    assertThat(described.out())
        .startsWith("France fictive")
        .contains("propres, fictives", "personne : 300 lignes", "foyer fiscal : ");
  }

  @Test
  void a_folder_that_holds_something_is_left_as_it_is() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "à garder");

    CommandRun run = generate(folder, "300");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "Le dossier « %s » n'est pas vide. Donnez-en un autre par --out, ou videz celui-ci."
                .formatted(folder));
    assertThat(folder).isDirectoryNotContaining("glob:**.yaml");
  }

  @Test
  void a_folder_that_cannot_be_made_is_the_environments_fault() throws IOException {
    Path file = Files.createFile(folder.resolve("fichier"));

    CommandRun run = generate(file.resolve("dessous"), "300");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("ne peut pas être écrit");
  }

  @Test
  void nobody_and_too_many_are_refused_with_what_is_possible() {
    assertThat(generate(folder.resolve("rien"), "0").err()).contains("de 1 à 100 000 000");
    assertThat(generate(folder.resolve("trop"), "100000001").status()).isEqualTo(1);
  }
}
