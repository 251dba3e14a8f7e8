package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RightsCommandTest {
  @TempDir private Path folder;

  private static JsonNode json(CommandRun run) {
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void the_packaged_rights_are_listed_by_slug_title_and_authority() {
    CommandRun run = CommandRun.of("rights", "list");

    assertThat(run.out().lines())
        .hasSize(21)
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("cheque-energie  ")
                .contains("Chèque énergie", "Agence de services et de paiement"));
  }

  @Test
  void a_list_can_be_read_by_a_program() {
    JsonNode list = json(CommandRun.of("rights", "list", "--json"));

    assertThat(list.findValuesAsString("slug"))
        .hasSize(21)
        .contains("cheque-energie", "intermediation-pension-alimentaire", "repas-crous-1-euro");
  }

  @Test
  void the_versions_of_one_right_are_told_apart_by_the_days_they_are_in_force() throws IOException {
    RightsFixture.copiedTo(folder)
        .withSecondVersion("repas-crous-1-euro", "03/05/2026", "04/05/2026");
    String packs = folder.toString();

    assertThat(CommandRun.of("rights", "list", "--packs", packs).out())
        .contains(", du 01/09/2020 au 03/05/2026", ", depuis le 04/05/2026");
    assertThat(CommandRun.of("rights", "test", "repas-crous-1-euro", "--packs", packs).out())
        .contains(
            "repas-crous-1-euro (du 01/09/2020 au 03/05/2026) : ",
            "repas-crous-1-euro (depuis le 04/05/2026) : ");
  }

  @Test
  void a_program_tells_the_versions_of_one_right_apart() throws IOException {
    RightsFixture.copiedTo(folder)
        .withSecondVersion("repas-crous-1-euro", "03/05/2026", "04/05/2026");
    String[] packs = {"--packs", folder.toString(), "--json"};

    JsonNode listed = json(CommandRun.of(with(new String[] {"rights", "list"}, packs)));
    JsonNode tried =
        json(CommandRun.of(with(new String[] {"rights", "test", "repas-crous-1-euro"}, packs)));

    assertThat(listed.findValuesAsString("version")).hasSize(3).doesNotHaveDuplicates();
    assertThat(tried.findValuesAsString("inForceFrom")).containsExactly("2020-09-01", "2026-05-04");
  }

  @Test
  void a_right_is_shown_with_its_texts_and_each_datum_it_needs() {
    CommandRun run = CommandRun.of("rights", "show", "cheque-energie");

    assertThat(run.out())
        .contains("https://www.legifrance.gouv.fr/")
        .contains("foyer fiscal . revenu fiscal de référence (nombre, en €)")
        .contains("détenteur : DGFiP");
  }

  @Test
  void a_right_shown_to_a_program_has_the_same_data() {
    JsonNode right = json(CommandRun.of("rights", "show", "cheque-energie", "--json"));

    assertThat(right.at("/facts/0/name").stringValue())
        .isEqualTo("foyer fiscal . revenu fiscal de référence");
  }

  @Test
  void an_unknown_right_is_refused_with_those_that_exist() {
    CommandRun run = CommandRun.of("rights", "show", "cheque-bois");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("Le droit « cheque-bois » n'existe pas.")
        .contains("Droits connus : aah, ")
        .contains(", cheque-energie, ");
  }

  @Test
  void a_mistyped_right_is_answered_with_the_one_it_resembles() {
    assertThat(CommandRun.of("rights", "show", "cheque-energi").err())
        .isEqualToIgnoringNewLines(
            "Le droit « cheque-energi » n'existe pas. Vouliez-vous écrire « cheque-energie » ?");
  }

  @Test
  void what_is_neither_a_right_nor_a_folder_is_told_so() {
    assertThat(CommandRun.of("rights", "lint", "nulle-part").err())
        .startsWith("« nulle-part » n'est ni un dossier, ni un droit connu.");
  }

  @Test
  void the_packaged_rights_have_no_fault() {
    CommandRun run = CommandRun.of("rights", "lint");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Aucun défaut dans : aah, acre, ");
  }

  @Test
  void every_fault_of_a_folder_is_told_with_file_line_cause_and_mend() throws IOException {
    RightsFixture rights = RightsFixture.copiedTo(folder);
    rights.replace("cheque-energie/donnees.yaml", "nécessité:", "nécesité:");
    rights.replace("repas-crous-1-euro/cas.yaml", "attendu: éligible", "attendu: eligible");

    CommandRun run = CommandRun.of("rights", "lint", folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(folder + "/cheque-energie/donnees.yaml:9 : La clé « nécesité » n'existe pas ici.")
        .contains("  → Vouliez-vous écrire « nécessité » ?")
        .contains(folder + "/repas-crous-1-euro/cas.yaml:");
  }

  @Test
  void a_folder_of_rights_is_checked_as_a_whole_by_its_path_too() throws IOException {
    RightsFixture.copiedTo(folder)
        .withSecondVersion("repas-crous-1-euro", "03/05/2026", "03/05/2026");

    CommandRun named = CommandRun.of("rights", "lint", folder.toString());
    CommandRun loaded = CommandRun.of("rights", "lint", "--packs", folder.toString());

    assertThat(named.status()).isEqualTo(1);
    assertThat(named.out()).contains("[versions-qui-se-recouvrent]").isEqualTo(loaded.out());
  }

  @Test
  void the_faults_of_every_version_of_a_right_are_told_under_its_name() throws IOException {
    RightsFixture.copiedTo(folder)
        .withSecondVersion("repas-crous-1-euro", "03/05/2026", "04/05/2026")
        .replace("repas-crous-1-euro@2/donnees.yaml", "nécessité:", "nécesité:");

    CommandRun run =
        CommandRun.of("rights", "lint", "repas-crous-1-euro", "--packs", folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("repas-crous-1-euro@2/donnees.yaml:");
  }

  @Test
  void faults_can_be_read_by_a_program() throws IOException {
    RightsFixture.copiedTo(folder)
        .replace("cheque-energie/donnees.yaml", "nécessité:", "nécesité:");

    JsonNode lint = json(CommandRun.of("rights", "lint", folder + "/cheque-energie", "--json"));

    assertThat(lint.at("/issues/0/code").stringValue()).isEqualTo("clé-inconnue");
    assertThat(lint.at("/issues/0/line").intValue()).isEqualTo(9);
  }

  @Test
  void a_folder_without_rights_is_a_fault() {
    CommandRun linted = CommandRun.of("rights", "lint", folder.toString());
    CommandRun listed = CommandRun.of("rights", "list", "--packs", folder.toString());

    assertThat(linted.status()).isEqualTo(1);
    assertThat(linted.out())
        .contains(folder + ":1 : Ce dossier ne contient aucun droit. [droits-absents]")
        .contains("1 défaut.");
    assertThat(listed.status()).isEqualTo(1);
    assertThat(listed.err()).startsWith("Le dossier « " + folder + " » ne contient aucun droit.");
  }

  @Test
  void a_faulty_right_stops_the_commands_that_need_it_with_its_faults() throws IOException {
    RightsFixture.copiedTo(folder)
        .replace("cheque-energie/donnees.yaml", "nécessité:", "nécesité:");

    CommandRun run = CommandRun.of("rights", "list", "--packs", folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("donnees.yaml:9");
  }

  @Test
  void the_examples_of_every_packaged_right_come_out_as_stated() {
    CommandRun run = CommandRun.of("rights", "test");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("cheque-energie (depuis le 01/01/2021) : ", ", 0 en défaut")
        .doesNotContain("✗");
  }

  @Test
  void a_failing_example_shows_what_was_expected_beside_what_came_out_and_why() throws IOException {
    RightsFixture.copiedTo(folder)
        .replace("cheque-energie/cas.yaml", "montant: 194", "montant: 195");

    CommandRun run =
        CommandRun.of("rights", "test", "cheque-energie", "--packs", folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .containsOnlyOnce("✗")
        .contains("✗ Personne seule, 5 000 € de revenu fiscal (15/10/2026)")
        .contains("    montant    195,00 €         194,00 €")
        .contains("      Droit au chèque énergie : oui — toutes les conditions sont remplies")
        .contains(", 1 en défaut");
  }

  @Test
  void a_failing_example_tells_a_program_the_same() throws IOException {
    RightsFixture.copiedTo(folder)
        .replace("cheque-energie/cas.yaml", "montant: 194", "montant: 195");

    JsonNode tried =
        json(
            CommandRun.of(
                "rights", "test", "cheque-energie", "--packs", folder.toString(), "--json"));

    JsonNode first = tried.at("/0/cases/0");
    assertThat(first.at("/passed").booleanValue()).isFalse();
    assertThat(first.at("/date").stringValue()).isEqualTo("2026-10-15");
    assertThat(first.at("/expected/amount").intValue()).isEqualTo(19500);
    assertThat(first.at("/obtained/amount").intValue()).isEqualTo(19400);
    assertThat(first.at("/explanation").stringValue()).contains("Revenu fiscal de référence");
  }

  @Test
  void a_refusal_that_was_not_expected_names_the_condition_that_decides() throws IOException {
    RightsFixture.copiedTo(folder)
        .replace("repas-crous-1-euro/cas.yaml", "attendu: non éligible", "attendu: éligible");

    CommandRun run =
        CommandRun.of("rights", "test", "repas-crous-1-euro", "--packs", folder.toString());

    assertThat(run.out())
        .contains("    issue      éligible         non éligible")
        .contains("    Ce qui décide : ");
  }

  @Test
  void the_share_of_branches_that_the_examples_take_is_told() {
    CommandRun run = CommandRun.of("rights", "test", "cheque-energie");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("en défaut ; \\d+\u00A0% des branches \\(\\d+ sur \\d+\\)");
  }

  @Test
  void branches_that_no_example_takes_are_named_on_request() throws IOException {
    RightsFixture.copiedTo(folder);
    String[] test = {"rights", "test", "repas-crous-1-euro", "--packs", folder.toString()};

    assertThat(CommandRun.of(test).out()).doesNotContain("prix payé");
    assertThat(CommandRun.of(with(test, "--coverage")).out())
        .containsPattern(
            "repas-crous-1-euro/regles.publicodes:\\d+ : « repas à 1 euro . prix payé », sinon");
  }

  @Test
  void a_program_reads_which_branches_are_left() throws IOException {
    RightsFixture.copiedTo(folder);

    JsonNode coverage =
        json(CommandRun.of(
                "rights", "test", "repas-crous-1-euro", "--packs", folder.toString(), "--json"))
            .at("/0/coverage");

    assertThat(coverage.at("/total").intValue())
        .isEqualTo(coverage.at("/taken").intValue() + coverage.at("/unreached").size());
    assertThat(coverage.at("/unreached").findValuesAsString("rule"))
        .contains("repas à 1 euro . prix payé");
  }

  @Test
  void few_branches_taken_fail_only_where_a_share_is_asked_for() {
    String[] test = {"rights", "test", "repas-crous-1-euro"};

    assertThat(CommandRun.of(test).status()).isZero();
    assertThat(CommandRun.of(with(test, "--min-coverage", "10")).status()).isZero();
    assertThat(CommandRun.of(with(test, "--min-coverage", "100")).status()).isEqualTo(1);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.of(command, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void a_new_right_is_written_and_lint_says_what_remains_to_be_written() {
    CommandRun run = CommandRun.of("rights", "new", "tarif-cantine", "--out", folder.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("rights lint " + folder.resolve("tarif-cantine"));
    assertThat(CommandRun.of("rights", "lint", folder.resolve("tarif-cantine").toString()).out())
        .contains("À ÉCRIRE", "[à-écrire]")
        .doesNotContain("[fichier-absent]");
  }

  @Test
  void a_new_right_does_not_overwrite_a_folder() {
    CommandRun.of("rights", "new", "tarif-cantine", "--out", folder.toString());
    CommandRun again = CommandRun.of("rights", "new", "tarif-cantine", "--out", folder.toString());

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("existe déjà");
  }

  @Test
  void a_new_right_takes_up_what_was_noted_of_it() throws IOException {
    Path idea =
        Files.writeString(
            folder.resolve("piste.yaml"), "titre: Cantine\nautorité: Ville de Port-Imaginaire\n");
    CommandRun run =
        CommandRun.of(
            "rights",
            "new",
            "tarif-cantine",
            "--idea",
            idea.toString(),
            "--out",
            folder.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Le droit « Cantine »");
    assertThat(Files.readString(folder.resolve("tarif-cantine/droit.yaml")))
        .contains("autorité: \"Ville de Port-Imaginaire\"");
  }

  @Test
  void a_note_that_cannot_be_read_is_refused_and_nothing_is_written() throws IOException {
    Path idea =
        Files.writeString(folder.resolve("piste.yaml"), "titre: Cantine\nautorite: Ville\n");
    CommandRun run =
        CommandRun.of(
            "rights",
            "new",
            "tarif-cantine",
            "--idea",
            idea.toString(),
            "--out",
            folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("piste.yaml:2", "autorité");
    assertThat(folder.resolve("tarif-cantine")).doesNotExist();
  }

  @Test
  void a_new_right_needs_a_plain_name() {
    CommandRun run = CommandRun.of("rights", "new", "Tarif Cantine");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("minuscules sans accent");
  }
}
