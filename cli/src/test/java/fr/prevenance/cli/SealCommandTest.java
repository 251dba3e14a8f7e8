package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeKeyAndData() throws IOException {
    Path table = Files.createDirectories(folder.resolve("clair").resolve("personnes"));
    Files.writeString(table.resolve("a.csv"), "id,grappe\n1,1\n");
    Files.writeString(folder.resolve("clair").resolve("dataset.yaml"), "titre: Essai\n");
    assertThat(population("key", path("cle")).status()).isZero();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static CommandRun population(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("population"), List.of(arguments).stream()).toArray(String[]::new));
  }

  private CommandRun seal() {
    return population("seal", path("clair"), "--key", path("cle"), "--out", path("scelle"));
  }

  @Test
  void what_is_sealed_is_unsealed_as_it_was() {
    assertThat(seal().out()).contains("1 fichier ");
    var run = population("unseal", path("scelle"), "--key", path("cle"), "--out", path("ouvert"));

    assertThat(run.status()).isZero();
    assertThat(folder.resolve("ouvert/personnes/a.csv")).hasContent("id,grappe\n1,1\n");
    assertThat(folder.resolve("ouvert/dataset.yaml")).hasContent("titre: Essai\n");
  }

  @Test
  void the_description_stays_readable_and_the_data_do_not() throws IOException {
    seal();

    assertThat(folder.resolve("scelle/dataset.yaml")).exists();
    assertThat(folder.resolve("scelle/personnes/a.csv")).doesNotExist();
    Path sealed = folder.resolve("scelle/personnes/a.csv.chiffre");
    assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
        .isNotEmpty()
        .doesNotContain("grappe");
  }

  @Test
  void a_key_is_never_replaced() {
    var run = population("key", path("cle"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("existe déjà");
  }

  @Test
  void another_key_opens_nothing_and_is_told() {
    seal();
    population("key", path("autre"));
    var run = population("unseal", path("scelle"), "--key", path("autre"), "--out", path("ouvert"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("personnes/a.csv.chiffre", "ne s'ouvre pas avec cette clé");
    assertThat(folder.resolve("ouvert/personnes/a.csv")).doesNotExist();
  }

  @Test
  void what_is_no_key_is_told_with_how_to_make_one() throws IOException {
    Files.writeString(folder.resolve("texte"), "bonjour");
    var run = population("unseal", path("clair"), "--key", path("texte"), "--out", path("ouvert"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("n'est pas une clé", "population key");
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() {
    seal();

    assertThat(seal().status()).isEqualTo(1);
    assertThat(seal().err()).contains("n'est pas vide");
  }
}
