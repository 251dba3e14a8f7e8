package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.NOT_APPLICABLE;
import static fr.prevenance.rules.RulesFixture.UNDEFINED;
import static fr.prevenance.rules.RulesFixture.book;
import static fr.prevenance.rules.RulesFixture.codes;
import static fr.prevenance.rules.RulesFixture.computed;
import static fr.prevenance.rules.RulesFixture.expression;
import static fr.prevenance.rules.RulesFixture.failure;
import static fr.prevenance.rules.RulesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateArithmeticRulesTest {

  @ParameterizedTest
  @CsvSource({
    "01/02/2025 + 3 mois, 2025-05-01",
    "31/01/2025 + 1 mois, 2025-02-28",
    "31/01/2024 + 1 mois, 2024-02-29",
    "31/03/2025 - 1 mois, 2025-02-28",
    "29/02/2024 + 1 an, 2025-02-28",
    "15/11/2025 + 1 trimestre, 2026-02-15",
    "28/02/2025 + 1 jour, 2025-03-01",
    "01/01/2025 - 1 jour, 2024-12-31",
    "15/01/2025 + 2 mois - 1 jour, 2025-03-14",
    "15/01/2025 + 0, 2025-01-15",
    "15/01/2025 + (-1) * 1 an, 2024-01-15",
  })
  void a_duration_is_added_by_the_calendar(String sum, LocalDate expected) {
    assertThat(expression(sum)).isEqualTo(Value.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "premier jour du mois, 2025-08-01",
    "premier jour du mois suivant, 2025-09-01",
    "dernier jour du mois, 2025-08-31",
    "premier jour du trimestre, 2025-07-01",
    "premier jour du trimestre suivant, 2025-10-01",
    "dernier jour du trimestre, 2025-09-30",
    "premier jour de l'année, 2025-01-01",
    "premier jour de l'année suivante, 2026-01-01",
    "dernier jour de l'année, 2025-12-31",
  })
  void a_period_has_a_first_and_a_last_day(String keyword, LocalDate expected) {
    assertThat(value("a: {" + keyword + ": 20/08/2025}", "a")).isEqualTo(Value.of(expected));
  }

  @Test
  void the_result_is_a_date_that_is_compared() {
    var yaml =
        """
        naissance: {type: date}
        majeur: naissance + 18 an <= date d'évaluation
        """;
    var born = Map.of("naissance", Value.of(LocalDate.of(2007, 10, 16)));
    assertThat(computed(yaml, "majeur", born).value()).isEqualTo(Value.of(false));
  }

  @Test
  void a_duration_may_be_computed() {
    var yaml =
        """
        délai: {valeur: 1 an, unité: mois}
        fin: 15/01/2025 + délai
        """;
    assertThat(value(yaml, "fin")).isEqualTo(Value.of(LocalDate.of(2026, 1, 15)));
  }

  @Test
  void nothing_is_added_to_a_date_by_a_duration_that_is_not_applicable() {
    var yaml = "d: {valeur: 1 mois, applicable si: non}\na: 15/01/2025 + d";
    assertThat(value(yaml, "a")).isEqualTo(Value.of(LocalDate.of(2025, 1, 15)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d + 1 mois", "d - 1 mois", "{premier jour du mois: d}"})
  void a_date_that_is_not_applicable_gives_none(String rule) {
    var yaml = "d: {valeur: 15/01/2025, applicable si: non}\na: " + rule;
    assertThat(value(yaml, "a")).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void what_is_missing_of_both_is_asked_for() {
    var yaml = "d: {type: date}\nn: {type: nombre, unité: mois}\na: d + n";
    var result = computed(yaml, "a", Map.of());
    assertThat(result.value()).isEqualTo(UNDEFINED);
    assertThat(result.missing()).containsExactlyInAnyOrder("d", "n");
  }

  @Test
  void a_date_whose_type_was_not_declared_is_one_too() {
    var day = Value.of(LocalDate.of(2025, 1, 15));
    assertThat(computed("d:\na: d + 1 mois", "a", Map.of("d", day)).value())
        .isEqualTo(Value.of(LocalDate.of(2025, 2, 15)));
  }

  @Test
  void an_expression_asked_apart_may_add_to_dates() throws RuleBookException {
    var scenario = book("d: 15/01/2025").scenario(RulesFixture.DAY, Map.of());
    assertThat(((Evaluation.Computed) scenario.evaluate("d + 1 mois")).value())
        .isEqualTo(Value.of(LocalDate.of(2025, 2, 15)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15/01/2025 + 3|unite-de-duree-inconnue",
        "15/01/2025 + 3 €|unite-de-duree-inconnue",
        "15/01/2025 + 1.5 mois|duree-fractionnaire",
        "15/01/2025 + 16/01/2025|types-differents",
        "15/01/2025 - 16/01/2025|types-differents",
        "3 mois + 15/01/2025|types-differents",
        "15/01/2025 + 'x'|types-differents",
        "'{premier jour du mois: 3}'|types-differents",
      })
  void what_does_not_go_with_a_date_is_refused_on_reading(String rule, String code) {
    assertThat(codes("a: " + rule.replaceAll("^'(\\{.*)'$", "$1"))).isEqualTo(List.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15/01/2025 + 3 mois / 2|duree-fractionnaire",
        "15/01/2025 + 9000 an|date-hors-limites",
        "15/01/2025 - 3000 an|date-hors-limites",
      })
  void a_sum_that_is_no_date_fails_with_a_code(String sum, String code) {
    assertThat(failure("a: " + sum, "a")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15/01/2025 + 3 mois|15 janvier 2025 + 3 mois = 15 avril 2025",
        "{premier jour du mois suivant: 15/01/2025}|premier jour du mois suivant, pour le 15"
            + " janvier 2025 : 1er février 2025",
      })
  void the_explanation_says_how_the_day_was_found(String rule, String words) {
    assertThat(
            computed("a: " + rule, "a", Map.of()).explanation().operation().replace('\u00a0', ' '))
        .isEqualTo(words);
  }
}
