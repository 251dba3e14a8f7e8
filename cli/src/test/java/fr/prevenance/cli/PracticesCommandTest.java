package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PracticesCommandTest {
  private static final Path FICTIONAL = Path.of("../packs/src/test/resources/pratiques");

  @TempDir private Path sheets;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(FICTIONAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = sheets.resolve(FICTIONAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static JsonNode json(CommandRun run) {
    return JsonMapper.shared().readTree(run.out());
  }

  private CommandRun run(String... words) {
    String[] source = {"--sheets", sheets.toString()};
    return CommandRun.of(
        Stream.of(new String[] {"practices"}, words, source)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  @Test
  void practices_are_listed_with_their_gain_and_effort() {
    assertThat(run("list").out().lines())
        .containsExactly(
            " 1  levier 1  gain 3,00  effort 1,50  Dire à qui s'adresser",
            " –  levier 4  gain 2,25  effort 1,50  Tenir un guichet au marché");
  }

  @Test
  void a_list_can_be_read_by_a_program() {
    assertThat(json(run("list", "--json")).findValuesAsString("slug"))
        .containsExactly("01-dire-a-qui-s-adresser", "guichet-du-marche");
  }

  @Test
  void a_sheet_is_shown_by_its_number() {
    assertThat(run("show", "1").out())
        .startsWith("1. Dire à qui s'adresser")
        .contains("Relever les canaux", "mois 1 à 3  Changer les modèles (Communication)");
  }

  @Test
  void a_sheet_is_shown_to_a_program_by_its_folder() {
    JsonNode sheet = json(run("show", "guichet-du-marche", "--json"));

    assertThat(sheet.path("gain").asDouble()).isEqualTo(2.25);
    assertThat(sheet.path("levels").path("TRUST").asInt()).isEqualTo(4);
    assertThat(sheet.path("feedback").get(0).path("figures").get(0).path("value").asString())
        .isEqualTo("de 4 à 11");
  }

  @Test
  void an_unknown_sheet_is_answered_with_the_closest() {
    CommandRun run = run("show", "guichet-du-march");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("« guichet-du-marche »");
  }

  @Test
  void faults_come_with_file_line_and_mend() throws IOException {
    Path sheet = sheets.resolve("guichet-du-marche/fiche.yaml");
    Files.writeString(sheet, Files.readString(sheet).replace("en bref:", "en bre:"));
    CommandRun run = CommandRun.of("practices", "lint", sheets.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains(sheet + ":3 : La clé « en bre »", "« en bref »");
  }

  @Test
  void one_sheet_is_checked_alone_with_the_commitments_beside_it() {
    CommandRun run =
        CommandRun.of("practices", "lint", sheets.resolve("01-dire-a-qui-s-adresser").toString());

    assertThat(run.out()).isEqualToIgnoringNewLines("Aucun défaut.");
  }

  @Test
  void a_program_reads_the_faults() {
    CommandRun run = CommandRun.of("practices", "lint", sheets + "/nulle-part", "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(json(run).findValuesAsString("code")).containsExactly("fiches-absentes");
  }
}
