package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.NOT_APPLICABLE;
import static fr.prevenance.rules.RulesFixture.computed;
import static fr.prevenance.rules.RulesFixture.failure;
import static fr.prevenance.rules.RulesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.prevenance.rules.explain.ExplanationText;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MechanismTest {
  private static final String TABLE =
      """
      revenu: {type: nombre, unité: €}
      aide:
        %s:
          assiette: revenu
          tranches:
            - {%s: 10 %s, plafond: 1000 €}
            - {%s: 20 %s, plafond: 2000 €}
            - {%s: 40 %s, plafond: 4000 €}
      """;

  private static Value table(String scale, double income) {
    var key = scale.equals("grille") ? "montant" : "taux";
    var unit = scale.equals("grille") ? "€" : "%";
    var yaml = TABLE.formatted(scale, key, unit, key, unit, key, unit);
    return computed(yaml, "aide", Map.of("revenu", Value.of(income))).value();
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "999.99, 10", "1000, 20", "1999.99, 20", "2000, 40", "3999, 40"})
  void a_grid_at_an_exact_ceiling_takes_the_next_bracket(double income, double expected) {
    assertThat(table("grille", income)).isEqualTo(Value.of(expected, "€"));
  }

  @Test
  void a_grid_above_its_last_ceiling_has_no_amount() {
    var yaml = "a: {grille: {assiette: 4000, tranches: [{montant: 1, plafond: 4000}]}}";
    assertThat(failure(yaml, "a")).isEqualTo("hors-grille");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-5, 0", "1000, 100", "1500, 200", "3000, 700", "9000, 1100"})
  void a_marginal_scale_taxes_each_bracket_at_its_rate(double income, double expected) {
    assertThat(table("barème", income)).isEqualTo(Value.of(expected, "€"));
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "500, 10", "1500, 15", "3000, 30", "5000, 40"})
  void a_progressive_rate_is_interpolated(double income, double expected) {
    assertThat(table("taux progressif", income)).isEqualTo(Value.of(expected, "%"));
  }

  @Test
  void ceilings_are_multiples_of_the_multiplier() {
    assertThat(
            value(
                """
                part: 2
                aide:
                  grille:
                    assiette: 3000
                    multiplicateur: part
                    tranches: [{montant: 1, plafond: 1000}, {montant: 2, plafond: 2000}]
                """,
                "aide"))
        .isEqualTo(Value.of(2));
  }

  @Test
  void unordered_ceilings_fail_once_reached() {
    var yaml =
        """
        a:
          grille:
            assiette: %s
            tranches: [{montant: 1, plafond: 100}, {montant: 2, plafond: 50}]
        """;
    assertThat(failure(yaml.formatted("10"), "a")).isEqualTo("aucun échec");
    assertThat(failure(yaml.formatted("100"), "a")).isEqualTo("tranches-desordonnees");
  }

  @ParameterizedTest
  @CsvSource({"oui, 3", "non, 2.5", "1 décimale, 2.5", "0, 3"})
  void halves_are_rounded_up(String decimals, double expected) {
    assertThat(value("a: {valeur: 2.5, arrondi: " + decimals + "}", "a"))
        .isEqualTo(Value.of(expected));
  }

  @Test
  void a_negative_half_is_rounded_up_too() {
    assertThat(value("a: {valeur: -2.5, arrondi: oui}", "a")).isEqualTo(Value.of(-2));
  }

  @Test
  void two_decimals_do_not_suffer_from_binary_fractions() {
    assertThat(value("a: {valeur: 1.005 €, arrondi: 2 décimales}", "a"))
        .isEqualTo(Value.of(1.01, "€"));
  }

  @ParameterizedTest
  @CsvSource({
    "jour, 365",
    "mois, 12.0323",
    "an, 1",
    "trimestre, 4.0108",
    "trimestre civil, 5",
    "année civile, 2",
    "mois révolu, 12",
    "an révolu, 1",
  })
  void a_duration_counts_in_its_unit(String unit, double expected) {
    var duration = "{depuis: 01/01/2019, jusqu'à: 01/01/2020, unité: " + unit + "}";
    assertThat(value("a: {durée: " + duration + "}", "a"))
        .extracting("number")
        .satisfies(count -> assertThat((double) count).isCloseTo(expected, within(1e-4)));
  }

  @Test
  void a_duration_ends_on_the_day_of_evaluation() {
    assertThat(value("a: {durée: {depuis: 05/10/2025}}", "a")).isEqualTo(Value.of(10, "jour"));
  }

  @Test
  void a_context_computes_under_other_answers() {
    var yaml =
        """
        enfants: {type: nombre, par défaut: 2}
        aide: enfants * 10
        aide sans enfant: {valeur: aide + 1, contexte: {enfants: 0}}
        """;
    assertThat(value(yaml, "aide sans enfant")).isEqualTo(Value.of(1));
    assertThat(computed(yaml, "aide sans enfant", Map.of()).missing()).isEmpty();
  }

  @Test
  void a_context_may_move_the_day() {
    var yaml =
        """
        a: {durée: {depuis: 01/01/2020, jusqu'à: date d'évaluation}}
        b: {valeur: a, contexte: {"date d'évaluation": 03/01/2020}}
        """;
    assertThat(value(yaml, "b")).isEqualTo(Value.of(2, "jour"));
  }

  @Test
  void nothing_is_known_under_an_unknown_day() {
    var yaml =
        """
        demande: {type: date}
        a: {durée: {depuis: 01/01/2020, jusqu'à: date d'évaluation}}
        b: {valeur: a, contexte: {"date d'évaluation": demande}}
        """;
    var unknown = computed(yaml, "b", Map.of());
    assertThat(unknown.value()).isEqualTo(new Value.Undefined());
    assertThat(unknown.missing()).containsExactly("demande");
    assertThat(ExplanationText.toText(unknown.explanation()))
        .contains("reste à savoir : « Demande »");
    var known = Map.of("demande", Value.of(LocalDate.of(2020, 1, 4)));
    assertThat(computed(yaml, "b", known).value()).isEqualTo(Value.of(3, "jour"));
  }

  @Test
  void another_answer_that_is_unknown_stays_as_it_is_outside_a_context() {
    var yaml =
        """
        c: {type: nombre}
        a: {type: nombre, par défaut: 2}
        b: {valeur: a * 10, contexte: {a: c}}
        """;
    assertThat(computed(yaml, "b", Map.of()).value()).isEqualTo(Value.of(20));
  }

  @Test
  void a_text_holds_formatted_expressions() {
    var yaml = "montant: 1234.5 €\nphrase: {texte: \"Vous avez {{ montant }} par an.\"}";
    assertThat(value(yaml, "phrase")).isEqualTo(Value.of("Vous avez 1\u202f234,50\u00a0€ par an."));
  }

  @Test
  void an_answer_is_still_capped_but_not_reduced() {
    var yaml = "a: {valeur: 100, abattement: 10, plafond: 50}";
    assertThat(computed(yaml, "a", Map.of("a", Value.of(40))).value()).isEqualTo(Value.of(40));
    assertThat(computed(yaml, "a", Map.of("a", Value.of(60))).value()).isEqualTo(Value.of(50));
  }

  @Test
  void an_allowance_may_be_a_percentage_and_keeps_the_unit_at_zero() {
    assertThat(value("a: {valeur: 100 €, abattement: 10%}", "a")).isEqualTo(Value.of(90, "€"));
    assertThat(value("a: {valeur: 100 €, abattement: 200 €}", "a")).isEqualTo(Value.of(0, "€"));
  }

  @Test
  void a_boolean_parent_that_is_no_disables_what_lies_below() {
    assertThat(value("a: {valeur: non, avec: {b: 1}}", "a . b")).isEqualTo(NOT_APPLICABLE);
    assertThat(value("a: {valeur: 0, avec: {b: 1}}", "a . b")).isEqualTo(Value.of(1));
    assertThat(value("a: {applicable si: non, avec: {b: {c: 1}}}".replace("{c: 1}", "1"), "a . b"))
        .isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void an_unknown_parent_does_not_disable() {
    assertThat(value("a: {question: Ah ?, avec: {b: 1}}", "a . b")).isEqualTo(Value.of(1));
  }

  @Test
  void a_child_that_decides_its_parent_is_not_disabled_by_it() {
    var yaml = "a: {applicable si: b, valeur: 1, avec: {b: {question: Ah ?, par défaut: non}}}";
    assertThat(value(yaml, "a . b")).isEqualTo(Value.of(false));
    assertThat(value(yaml, "a")).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void branches_not_taken_do_not_fail() {
    assertThat(value("a: {condition: {si: non, alors: 1 / 0, sinon: 2}}", "a"))
        .isEqualTo(Value.of(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1 / 0|division-par-zero",
        "a: {condition: {si: 3, alors: 1, sinon: 2}}|condition-non-booleenne",
        "a: {valeur: 1, arrondi: 2 €}|arrondi-invalide",
        "a: \"'x' + 1\"|type-incompatible",
        "a: 10 ** 400|resultat-non-fini",
      })
  void a_computation_that_cannot_go_on_fails_with_a_code(String yaml, String code) {
    assertThat(failure(yaml, "a")).isEqualTo(code);
  }

  @Test
  void possibilities_may_name_rules() {
    var yaml =
        """
        contrat: {une possibilité: [CDI, CDD: {titre: Durée déterminée}], avec: {CDI: {titre: Durée indéterminée}}}
        stable: contrat = 'CDI'
        """;
    assertThat(computed(yaml, "stable", Map.of("contrat", Value.of("CDI"))).value())
        .isEqualTo(Value.of(true));
  }
}
