package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code importer!} from files. */
class EvaluateImportTest {
  private static final String MODEL = "{\"seuil\": \"base * 2\", \"base\": 5}";

  @TempDir private Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private CommandRun importing(String from) throws IOException {
    write(
        "projet/regles/a.publicodes",
        "importer!: {depuis: {%s}, dans: p, les règles: [seuil]}\n".formatted(from));
    return CommandRun.of("evaluate", "--rules", folder + "/projet/regles", "--target", "p . seuil");
  }

  @Test
  void a_compiled_model_is_found_beside_the_rules() throws IOException {
    write("projet/regles/node_modules/paquet/paquet.model.json", MODEL);

    assertThat(importing("nom: paquet").out()).startsWith("p . seuil : 10");
  }

  @Test
  void a_model_in_the_build_folder_is_found_above_the_rules() throws IOException {
    write("node_modules/@org/paquet/publicodes-build/paquet.model.json", MODEL);

    assertThat(importing("nom: '@org/paquet'").out()).startsWith("p . seuil : 10");
  }

  @Test
  void a_package_without_a_model_gives_its_rules_files() throws IOException {
    write("node_modules/paquet/a.publicodes", "seuil: base * 2\n");
    write("node_modules/paquet/plus/b.publicodes", "base: 5\n");
    write("node_modules/paquet/node_modules/autre/c.publicodes", "base: 6\n");

    assertThat(importing("nom: paquet").out()).startsWith("p . seuil : 10");
  }

  @Test
  void the_source_is_sought_from_the_file_that_imports() throws IOException {
    write("projet/regles/modeles/m.json", MODEL);

    assertThat(importing("nom: paquet, source: ./modeles/m.json").out())
        .startsWith("p . seuil : 10");
  }

  @Test
  void packages_beside_the_rules_are_not_rules_of_the_folder() throws IOException {
    write("projet/regles/node_modules/paquet/a.publicodes", "seuil: 1\n");
    write("projet/regles/node_modules/autre/a.publicodes", "p . seuil: 2\n");

    assertThat(importing("nom: paquet").out()).startsWith("p . seuil : 1");
  }

  @Test
  void a_package_that_is_not_there_is_refused_with_where_it_was_sought() throws IOException {
    CommandRun run = importing("nom: paquet");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("Le paquet « paquet » est introuvable.")
        .contains("projet/regles/node_modules/paquet")
        .contains("npm install paquet");
  }

  @Test
  void a_source_above_the_rules_is_refused() throws IOException {
    write("projet/m.json", MODEL);

    assertThat(importing("nom: paquet, source: ../m.json").err())
        .contains("qui sort du dossier des règles");
  }

  @Test
  void an_absolute_source_is_refused() throws IOException {
    write("ailleurs/m.json", MODEL);

    assertThat(importing("nom: paquet, source: " + folder + "/ailleurs/m.json").err())
        .contains("qui sort du dossier des règles");
  }

  @Test
  void a_link_that_leads_out_is_refused() throws IOException {
    write("ailleurs/m.json", MODEL);
    write("projet/regles/lisez-moi.txt", "");
    Files.createSymbolicLink(
        folder.resolve("projet/regles/m.json"), folder.resolve("ailleurs/m.json"));

    assertThat(importing("nom: paquet, source: m.json").err())
        .contains("qui sort du dossier des règles");
  }

  @Test
  void a_model_that_is_a_link_out_of_its_package_is_not_read() throws IOException {
    write("ailleurs/m.json", MODEL);
    write("node_modules/paquet/package.json", "{}");
    Files.createSymbolicLink(
        folder.resolve("node_modules/paquet/paquet.model.json"), folder.resolve("ailleurs/m.json"));

    assertThat(importing("nom: paquet").err()).contains("paquet-introuvable");
  }

  @Test
  void a_source_in_the_modules_above_is_read() throws IOException {
    write("node_modules/paquet/autre.json", MODEL);

    assertThat(importing("nom: paquet, source: ../../node_modules/paquet/autre.json").out())
        .startsWith("p . seuil : 10");
  }

  @Test
  void a_file_that_holds_no_rules_is_not_read() throws IOException {
    write("projet/regles/secret.txt", "seuil: 1");

    assertThat(importing("nom: paquet, source: secret.txt").err()).contains("paquet-introuvable");
  }

  @Test
  void rules_that_a_line_brings_import_nothing() throws IOException {
    write("projet/regles/node_modules/paquet/paquet.model.json", MODEL);
    write("projet/regles/a.publicodes", "a: 1\n");

    CommandRun run =
        CommandRun.fedWith(
            "{\"id\": 1, \"rules\": \"importer!: {depuis: {nom: paquet}, les règles: [seuil]}\","
                + " \"expressions\": [\"1\"]}\n",
            "evaluate",
            "--rules",
            folder + "/projet/regles",
            "--batch");

    assertThat(run.out()).contains("paquet-introuvable");
  }
}
