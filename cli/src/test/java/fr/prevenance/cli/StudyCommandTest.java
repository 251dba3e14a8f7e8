package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.study.Studies;
import fr.prevenance.server.study.StudyOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudyCommandTest {
  @TempDir private static Path france;
  @TempDir private Path folder;

  @BeforeAll
  static void generate() {
    CommandRun made =
        CommandRun.of("population", "generate", "--people", "1500", "--seed", "3", "--out", data());
    assertThat(made.err()).isEmpty();
  }

  private static String data() {
    return france.resolve("france").toString();
  }

  private Path out() {
    return folder.resolve("organisme/étude");
  }

  private CommandRun study(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("study", "--date", "2025-10-15", "--out", out().toString()));
    if (!List.of(options).contains("--population")) {
      arguments.addAll(List.of("--population", data()));
    }
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String lineOf(String start, String text) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void a_higher_flat_amount_is_told_and_written() throws IOException {
    CommandRun run = study("--rights", "rsa,aah", "--set", "rsa: rsa . base = 711.17 €/mois");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("rsa (", " → ", "gagnants : ", "perdants : secret", "coût (mois) : ")
        .contains("aah (", "inchangé", "Résultats dans « ");
    String effects = Files.readString(out().resolve("effets.csv"));
    assertThat(effects)
        .startsWith(
            "droit,departement,ayants_droit_avant,ayants_droit_apres,gagnants,perdants,indetermines,cout_avant,cout_apres,gains,pertes\r\n");
    assertThat(lineOf("rsa,ensemble,", effects)).matches("rsa,ensemble,\\d+,\\d+,\\d+,secret,.*");
    assertThat(Files.readString(out().resolve("croisements.csv")))
        .startsWith("avec,sans,avant,apres\r\nrsa,aah,");
    assertThat(Files.readString(out().resolve("secret.csv")))
        .contains("effets.csv,rsa,ensemble,perdants");
    JsonNode about = JsonMapper.shared().readTree(out().resolve("etude.json"));
    assertThat(about.at("/madeBy").stringValue()).contains("--seed 3");
    assertThat(about.at("/rights/0/changed").booleanValue()).isTrue();
    assertThat(about.at("/rights/1/changed").booleanValue()).isFalse();
    assertThat(about.at("/place").stringValue()).isEqualTo("logement . commune");
  }

  @Test
  void the_same_study_writes_the_same_files() throws IOException {
    String[] options = {"--rights", "rsa", "--set", "rsa: rsa . base = 600 €/mois", "--json"};
    CommandRun first = study(options);
    Path kept = Files.move(out(), folder.resolve("organisme/première"));

    CommandRun second = study(options);

    assertThat(first.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(out().resolve(kept.relativize(file).toString())).hasSameBinaryContentAs(file);
      }
    }
    JsonNode effects = JsonMapper.shared().readTree(first.out()).at("/effects/rsa");
    assertThat(effects.at("/perdants").longValue()).isGreaterThan(10);
    assertThat(effects.at("/gagnants").isNull()).isTrue();
  }

  @Test
  void the_console_reads_what_the_command_writes() throws IOException {
    study("--rights", "rsa,aah", "--set", "rsa: rsa . base = 711.17 €/mois");

    var opened = new Studies(Optional.of(folder)).open("organisme", "étude");

    var read = ((StudyOpened.Whole) opened).study();
    assertThat(read.about().changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.title()).isEqualTo("Montant forfaitaire pour une personne");
          assertThat(change.before()).hasValue("646,52\u00a0€/mois");
          assertThat(change.after()).hasValue("711,17\u00a0€/mois");
          assertThat(change.reference().orElse("")).contains("Décret");
        });
    assertThat(read.about().persons().orElse(0L)).isGreaterThan(1_400);
    assertThat(read.whole("rsa").winners()).isPresent();
    assertThat(read.steps("rsa", true)).hasSize(8);
    assertThat(read.steps("aah", true)).isEmpty();
  }

  @Test
  void rights_of_a_folder_replace_those_in_force() throws IOException {
    Path rights = Files.createDirectories(folder.resolve("droits"));
    RightsFixture fixture = RightsFixture.copiedTo(rights);
    fixture.replace("cheque-energie/droit.yaml", "titre: .*", "titre: Chèque énergie réformé");
    try (Stream<Path> files = Files.walk(rights.resolve("repas-crous-1-euro"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    CommandRun run = study("--rights", "cheque-energie", "--reform", rights.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("gagnants : secret", "perdants : secret");
  }

  @Test
  void a_rule_that_does_not_exist_is_refused_with_the_one_that_was_meant() {
    CommandRun run = study("--rights", "rsa", "--set", "rsa: rsa . bas = 700 €/mois");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("La règle « rsa . bas » n'existe pas", "« rsa . base »");
    assertThat(out()).doesNotExist();
  }

  @Test
  void an_expression_of_another_unit_is_refused_where_it_stands() {
    CommandRun run = study("--rights", "rsa", "--set", "rsa: rsa . base = 700 kg");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("rsa/regles.publicodes:", "kg");
  }

  @Test
  void an_expression_that_cannot_be_read_is_refused() {
    CommandRun run = study("--rights", "rsa", "--set", "rsa: rsa . base = 700 € +");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("rsa/regles.publicodes:");
  }

  @Test
  void a_datum_of_people_is_not_a_rule() {
    CommandRun run = study("--rights", "rsa", "--set", "rsa: personne . nationalité = 'française'");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("est une donnée des personnes");
  }

  @Test
  void a_setting_that_is_not_understood_is_shown_how_to_be_written() {
    CommandRun run = study("--rights", "rsa", "--set", "rsa . base: 700");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("'rsa: rsa . base = 700 €/mois'");
  }

  @Test
  void a_right_that_is_not_studied_is_not_changed() {
    CommandRun run = study("--rights", "rsa", "--set", "aah: aah . montant = 1 €/mois");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("--set change le droit « aah », qui n'est pas étudié");
  }

  @Test
  void a_study_that_changes_nothing_is_refused() {
    CommandRun run = study("--rights", "rsa");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("Rien ne change");
  }

  @Test
  void a_folder_that_holds_something_else_is_left_as_it_is() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("lettre.txt"), "précieux");

    CommandRun run = study("--rights", "rsa", "--set", "rsa: rsa . base = 700 €/mois");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("n'est pas vide", "lettre.txt");
    assertThat(out().resolve("lettre.txt")).hasContent("précieux");
  }

  @Test
  void exchanged_data_of_real_people_are_not_studied() throws IOException {
    Path real = Files.createDirectories(folder.resolve("réelles"));
    String said = Files.readString(Path.of(data()).resolve("dataset.yaml"));
    Files.writeString(
        real.resolve("dataset.yaml"),
        said.replace("détention: propre", "détention: échangée")
            .replace("origine: fictive", "origine: réelle")
            .replaceAll("reçu: .*", "reçu: 15/10/2026")
            .replaceAll("expire: .*", "expire: 15/10/2027"));

    CommandRun run =
        study(
            "--population",
            real.toString(),
            "--rights",
            "rsa",
            "--set",
            "rsa: rsa . base = 700 €/mois");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("Des données échangées ne servent pas à « étude »", "population fictive");
    assertThat(out()).doesNotExist();
  }
}
