package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SimulateCommandTest {
  private static final String MODEST = household("5000");

  private static String household(String income) {
    return """
    {"foyer fiscal . revenu fiscal de référence": %s, "foyer fiscal . nombre de personnes": 1, \
    "foyer fiscal . enfants mineurs en résidence alternée": 0, \
    "logement . contrat d'électricité au nom du foyer": true, \
    "logement . résidence principale": true, \
    "logement . résidence sociale avec aide spécifique": false, "logement . commune": "75056"}\
    """
        .formatted(income);
  }

  private static CommandRun simulate(String input, String... more) {
    return CommandRun.fedWith(input, arguments(more));
  }

  private static String[] arguments(String... more) {
    List<String> all =
        new ArrayList<>(List.of("simulate", "--rights", "cheque-energie", "--date", "2026-10-15"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static JsonNode outcome(CommandRun run) {
    return JsonMapper.shared().readTree(run.out()).at("/rights/cheque-energie");
  }

  private static List<JsonNode> lines(CommandRun run) {
    return run.out().lines().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void an_entitled_household_learns_its_amount_in_cents_and_why() {
    JsonNode outcome = outcome(simulate(MODEST));

    assertThat(outcome.at("/outcome").stringValue()).isEqualTo("éligible");
    assertThat(outcome.at("/certainty").stringValue()).isEqualTo("certain");
    assertThat(outcome.at("/amount").intValue()).isEqualTo(19400);
    assertThat(outcome.at("/explanation").stringValue()).contains("Revenu fiscal de référence");
  }

  @Test
  void a_brief_answer_differs_by_its_reasons_alone() {
    for (String household : List.of(MODEST, household("11012"), household("null"))) {
      ObjectNode whole = (ObjectNode) outcome(simulate(household));
      whole.remove("explanation");

      assertThat(outcome(simulate(household, "--brief"))).isEqualTo(whole);
    }
  }

  @Test
  void a_refused_household_learns_the_first_failing_condition_and_how_near_it_was() {
    JsonNode outcome = outcome(simulate(household("11012")));

    assertThat(outcome.at("/outcome").stringValue()).isEqualTo("non éligible");
    assertThat(outcome.at("/failingCondition").stringValue())
        .isEqualTo("Revenu par unité de consommation sous le plafond");
    assertThat(outcome.at("/nearMiss").stringValue()).isEqualTo("à 12\u00A0€ près");
  }

  @Test
  void an_unknown_income_is_asked_for_and_refuses_nobody() {
    JsonNode outcome = outcome(simulate(household("null")));

    assertThat(outcome.at("/outcome").stringValue()).isEqualTo("à compléter");
    assertThat(outcome.at("/missing/0").stringValue())
        .isEqualTo("foyer fiscal . revenu fiscal de référence");
  }

  @Test
  void what_was_assumed_is_told_with_the_answer_taken_and_what_would_refine_is_asked() {
    JsonNode outcome = outcome(simulate(MODEST.replace("\"75056\"", "null")));

    assertThat(outcome.at("/certainty").stringValue()).isEqualTo("probable");
    assertThat(outcome.at("/assumed")).hasSize(1);
    assertThat(outcome.at("/assumed/0/fact").stringValue()).isEqualTo("logement . commune");
    assertThat(outcome.at("/assumed/0/title").stringValue()).isEqualTo("Commune du logement");
    assertThat(outcome.at("/assumed/0/value").stringValue()).isEqualTo("inconnue");
    assertThat(outcome.at("/refining")).hasSize(1);
    assertThat(outcome.at("/refining/0/question").stringValue()).startsWith("Quel est le code");
    assertThat(outcome.at("/refining/0/holder").stringValue()).isNotEmpty();
  }

  @Test
  void what_was_assumed_of_a_member_says_of_whom() {
    String household = FAMILY.formatted("", "50000").replace("\"séjour régulier\": true, ", "");
    CommandRun run =
        CommandRun.fedWith(
            household.replace("\n", " "), "simulate", "--rights", "allocations-familiales");

    assertThat(familyOutcome(run).at("/assumed").findValuesAsString("of")).contains("Mère");
  }

  @Test
  void an_outcome_of_which_all_is_known_neither_assumes_nor_asks() {
    JsonNode outcome = outcome(simulate(MODEST));

    assertThat(outcome.has("assumed")).isFalse();
    assertThat(outcome.has("refining")).isFalse();
  }

  @Test
  void declared_data_near_a_threshold_leave_the_right_possible() {
    JsonNode outcome = outcome(simulate(household("10990"), "--declared"));

    assertThat(outcome.at("/certainty").stringValue()).isEqualTo("possible");
  }

  @Test
  void several_rights_answer_in_the_order_asked_for() {
    CommandRun run =
        CommandRun.fedWith(
            "{}",
            "simulate",
            "--rights",
            "repas-crous-1-euro,cheque-energie",
            "--date",
            "2026-10-15");

    assertThat(JsonMapper.shared().readTree(run.out()).at("/rights").propertyNames())
        .containsExactly("repas-crous-1-euro", "cheque-energie");
  }

  @Test
  void every_fault_of_a_household_is_told_without_its_values() {
    CommandRun run =
        simulate(
            """
            {"foyer fiscal . nombre de personnes": "Anaïs Exemple", "foyer . revenu": 1}\
            """);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("La donnée « foyer fiscal . nombre de personnes » attend un nombre")
        .contains("La donnée « foyer . revenu » n'est demandée par aucun droit connu.")
        .doesNotContain("Anaïs");
  }

  @Test
  void a_mistyped_datum_is_answered_with_the_one_it_resembles() {
    assertThat(simulate("{\"foyer fiscal . revenu fiscal de reference\": 1}").err())
        .startsWith("La donnée « foyer fiscal . revenu fiscal de reference » n'est demandée")
        .contains("Vouliez-vous écrire « foyer fiscal . revenu fiscal de référence » ?");
    assertThat(simulate("{\"revenu fiscal de référence\": 1}").err())
        .contains("Vouliez-vous écrire « foyer fiscal . revenu fiscal de référence » ?");
  }

  @Test
  void a_datum_in_the_wrong_place_is_told_its_own() {
    String household =
        """
        {"persons": {"A": {"famille . territoire": "métropole"}}, "groups": {"famille": \
        {"members": [{"person": "A", "role": "parent"}], "facts": \
        {"personne . séjour régulier": true}}}, "logement . commune": "75056"}\
        """;
    CommandRun run = CommandRun.fedWith(household, "simulate", "--rights", "rsa");

    assertThat(run.err())
        .contains(
            "La donnée « famille . territoire » se donne dans « facts » d'un groupe « famille ».")
        .contains(
            "La donnée « personne . séjour régulier » se donne dans une personne de « persons ».")
        .contains("Un foyer de personnes n'a pas de « logement . commune »")
        .contains("Les données vont dans les personnes et les groupes.");
  }

  @Test
  void a_mistyped_kind_of_group_is_answered_with_the_one_it_resembles() {
    CommandRun run =
        CommandRun.fedWith("{\"groups\": {\"famile\": {}}}", "simulate", "--rights", "rsa");

    assertThat(run.err())
        .startsWith("« famile » n'est une sorte de groupe d'aucun droit connu. ")
        .contains("Vouliez-vous écrire « famille » ?");
  }

  @Test
  void a_faulty_member_is_told_by_its_place_and_not_by_name() {
    String household =
        """
        {"persons": {"Anaïs": {}}, "groups": {"famille": {"members": \
        [{"person": "Anaïs"}, {"person": "Annaïs", "role": "parent"}]}}}\
        """;
    CommandRun run = CommandRun.fedWith(household, "simulate", "--rights", "rsa");

    assertThat(run.err())
        .contains("Le membre 1 de « famille » n'a pas de « role »")
        .contains("Le membre 2 de « famille » n'est aucune des personnes de « persons »")
        .doesNotContain("naïs");
  }

  @Test
  void unreadable_json_is_told_where_and_not_what() {
    CommandRun run = simulate("{\"logement . commune\": Exemple}");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("JSON illisible (ligne 1, colonne ").doesNotContain("Exemple");
  }

  @Test
  void an_unknown_right_is_refused() {
    CommandRun run = CommandRun.fedWith(MODEST, "simulate", "--rights", "cheque-bois");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("cheque-bois", "Droits connus : aah", ", cheque-energie");
    assertThat(CommandRun.fedWith(MODEST, "simulate", "--rights", "all,rsa").err())
        .startsWith("« all » désigne tous les droits, et se donne seul.");
  }

  @Test
  void a_batch_answers_every_line_in_order_malformed_ones_included() {
    CommandRun run = simulate(MODEST + "\n{oops\n\n[]\n" + household("20000"), "--batch");

    assertThat(run.status()).isZero();
    assertThat(lines(run))
        .satisfiesExactly(
            first ->
                assertThat(first.at("/rights/cheque-energie/outcome").stringValue())
                    .isEqualTo("éligible"),
            second -> assertThat(second.at("/line").intValue()).isEqualTo(2),
            third -> assertThat(third.at("/line").intValue()).isEqualTo(4),
            fourth ->
                assertThat(fourth.at("/rights/cheque-energie/outcome").stringValue())
                    .isEqualTo("non éligible"));
  }

  @Test
  void a_name_given_twice_is_refused_rather_than_guessed() {
    CommandRun run =
        simulate("{\"logement . commune\": \"75056\", \"logement . commune\": null}", "--batch");

    assertThat(lines(run).getFirst().at("/errors/0").stringValue()).contains("clés répétées");
  }

  private static final String FAMILY =
      """
      {"id": 7, "date": "2026-07-15", "persons": {
        "Mère": {"date de naissance": "1990-03-12", "séjour régulier": true, "mois en France sur douze": 12},
        "Aîné": {"personne . date de naissance": "2018-02-04", "séjour régulier": true},
        "Cadet": {"date de naissance": "2020-09-10", "séjour régulier": true}},
      "groups": {"famille": {"members": [{"person": "Mère", "role": "parent"},
        {"person": "Aîné", "role": "enfant"}, {"person": "Cadet", "role": "enfant"%s}],
        "facts": {"revenu net catégoriel N-2": %s, "territoire": "métropole",
          "changement de situation depuis N-2": false}}}}\
      """;

  private static CommandRun family(String more, String income, String... options) {
    List<String> all = new ArrayList<>(List.of("simulate", "--rights", "allocations-familiales"));
    all.addAll(List.of(options));
    return CommandRun.fedWith(
        FAMILY.formatted(more, income).replace("\n", " "), all.toArray(String[]::new));
  }

  private static JsonNode familyOutcome(CommandRun run) {
    return JsonMapper.shared().readTree(run.out()).at("/rights/allocations-familiales/famille");
  }

  @Test
  void a_family_with_two_children_learns_its_net_amount_a_month() {
    CommandRun run = family("", "50000");

    assertThat(familyOutcome(run).at("/amount").intValue()).isEqualTo(15225);
    assertThat(familyOutcome(run).at("/per").stringValue()).isEqualTo("mois");
    assertThat(JsonMapper.shared().readTree(run.out()).at("/id").intValue()).isEqualTo(7);
  }

  @Test
  void a_child_in_alternating_custody_counts_for_its_share() {
    assertThat(familyOutcome(family(", \"share\": 0.5", "50000")).at("/amount").intValue())
        .isEqualTo(11419);
  }

  @Test
  void what_is_missing_is_asked_with_whom_to_ask() {
    String household = FAMILY.formatted("", "null").replace("\n", " ");
    CommandRun run =
        CommandRun.fedWith(household, "simulate", "--rights", "allocation-rentree-scolaire");
    JsonNode sheet =
        JsonMapper.shared().readTree(run.out()).at("/rights/allocation-rentree-scolaire/famille");

    assertThat(sheet.at("/outcome").stringValue()).isEqualTo("à compléter");
    assertThat(sheet.at("/missing/0").stringValue())
        .isEqualTo("famille . revenu net catégoriel N-2");
    assertThat(sheet.at("/questions/0/of/0").stringValue()).isEqualTo("famille");
    assertThat(sheet.at("/questions/0/holder").stringValue()).contains("DGFiP");
  }

  @Test
  void a_batch_of_families_keeps_their_ids_malformed_ones_included() {
    List<JsonNode> answers = lines(family(", \"share\": \"moitié\"", "50000", "--batch"));

    assertThat(answers.getFirst().at("/id").intValue()).isEqualTo(7);
    assertThat(answers.getFirst().at("/errors/0").stringValue()).contains("« share »");
  }

  @Test
  void months_make_the_value_that_the_period_asks_for() {
    String household =
        """
        {"persons": {"V": {"revenus d'activité mensuels": {"2026-03": 1000, "2026-04": 1100, \
        "2026-05": 1200, "2026-06": 9000}}}, "groups": {"foyer": {"members": \
        [{"person": "V", "role": "demandeur"}]}}}\
        """;
    CommandRun run =
        CommandRun.fedWith(household, "simulate", "--rights", "rsa", "--date", "2026-07-15");

    assertThat(run.out()).contains("1\u202f100");
  }

  @Test
  void households_of_another_shape_are_refused_and_told_how_to_be_written() {
    CommandRun run =
        CommandRun.fedWith(
            "{\"persons\": [], \"groups\": {\"famille\": 5}}", "simulate", "--rights", "rsa");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("« persons » s'écrit entre accolades", "Un groupe s'écrit");
  }

  @Test
  void bytes_that_are_not_utf_8_spoil_their_line_only() {
    byte[] latin1 = "{\"é\": 1}\n{}".getBytes(StandardCharsets.ISO_8859_1);

    List<JsonNode> answers = lines(CommandRun.fedWith(latin1, arguments("--batch")));

    assertThat(answers.getFirst().has("errors")).isTrue();
    assertThat(answers.getLast().has("rights")).isTrue();
  }

  @Test
  void a_line_too_long_for_a_household_is_refused_and_the_next_one_answered() {
    CommandRun run = simulate("x".repeat(1_100_000) + "\n{}", "--batch");

    assertThat(lines(run).getFirst().at("/errors/0").stringValue())
        .isEqualTo("Un foyer tient en 1000000 octets au plus.");
    assertThat(lines(run).getLast().has("rights")).isTrue();
  }
}
