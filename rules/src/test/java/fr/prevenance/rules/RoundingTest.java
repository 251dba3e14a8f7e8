package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.NOT_APPLICABLE;
import static fr.prevenance.rules.RulesFixture.UNDEFINED;
import static fr.prevenance.rules.RulesFixture.codes;
import static fr.prevenance.rules.RulesFixture.computed;
import static fr.prevenance.rules.RulesFixture.failure;
import static fr.prevenance.rules.RulesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  private static Value rounded(String value, String rounding) {
    return value("a: {valeur: " + value + ", arrondi: " + rounding + "}", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.345 €|{à: 1 €, sens: inférieur}|12",
        "12.345 €|{à: 1 €, sens: supérieur}|13",
        "12.345 €|{à: 0.01 €}|12.35",
        "12.345 €|{à: 0.1 €, sens: plus proche}|12.3",
        "12.345 €|{à: 10 €, sens: supérieur}|20",
        "12.345 €|{à: 2 décimales, sens: inférieur}|12.34",
        "12.345 €|{à: 3}|12",
        "-12.345 €|{à: 1 €, sens: inférieur}|-13",
        "100 € * 1.1|{à: 1 €, sens: supérieur}|110",
      })
  void a_number_is_rounded_to_a_multiple_in_a_direction(
      String number, String rounding, double expected) {
    assertThat(rounded(number, rounding)).isEqualTo(Value.of(expected, "€"));
  }

  @Test
  void decimals_are_exact_without_a_direction_too() {
    assertThat(rounded("0.285 * 100", "oui")).isEqualTo(Value.of(29));
    assertThat(rounded("1.15 € * 1.5", "2 décimales")).isEqualTo(Value.of(1.73, "€"));
  }

  @Test
  void the_step_is_converted_to_the_unit_of_the_number() {
    assertThat(rounded("1.2349 k€", "{à: 10 €, sens: inférieur}")).isEqualTo(Value.of(1.23, "k€"));
  }

  @Test
  void the_unit_is_simplified_first() {
    assertThat(rounded("10.6 €/mois * 1 an", "{à: 1 €}")).isEqualTo(Value.of(127, "€"));
  }

  @Test
  void a_rule_may_say_the_step() {
    var yaml =
        "pas: {valeurs datées: [{depuis: 01/01/2020, valeur: 0.1 €}]}\n"
            + "a: {valeur: 1.26 €, arrondi: {à: pas, sens: inférieur}}";
    assertThat(value(yaml, "a")).isEqualTo(Value.of(1.2, "€"));
  }

  @Test
  void a_step_that_is_not_applicable_rounds_nothing() {
    var yaml = "pas: {valeur: 1 €, applicable si: non}\na: {valeur: 1.26 €, arrondi: {à: pas}}";
    assertThat(value(yaml, "a")).isEqualTo(Value.of(1.26, "€"));
  }

  @Test
  void an_unknown_step_gives_an_unknown_result() {
    var yaml = "pas: {type: nombre, unité: €}\na: {valeur: 1.26 €, arrondi: {à: pas}}";
    var result = computed(yaml, "a", Map.of());
    assertThat(result.value()).isEqualTo(UNDEFINED);
    assertThat(result.missing()).containsExactly("pas");
  }

  @Test
  void what_is_not_applicable_stays_so() {
    assertThat(value("a: {valeur: 1, arrondi: {à: 1}, applicable si: non}", "a"))
        .isEqualTo(NOT_APPLICABLE);
    assertThat(value("b: {valeur: 1, applicable si: non}\na: {valeur: b, arrondi: {à: 1}}", "a"))
        .isEqualTo(NOT_APPLICABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{à: 0 €}|arrondi-invalide",
        "{à: 1.5 décimales}|arrondi-invalide",
        "{à: 'oui'}|arrondi-invalide",
        "{sens: inférieur}|argument-manquant",
        "{à: 1 €, sens: bas}|sens-inconnu",
        "{à: 1 €, sense: inférieur}|cle-inconnue",
        "{à: 1 €, unité: €}|cle-inconnue",
        "{à: 1 kg}|unites-incompatibles",
      })
  void what_cannot_be_rounded_to_is_refused_on_reading(String rounding, String code) {
    assertThat(codes("a: {valeur: 1.5 €, arrondi: " + rounding + "}")).isEqualTo(List.of(code));
  }

  @Test
  void a_step_that_is_no_decimal_once_converted_fails() {
    assertThat(failure("a: {valeur: 10 €/mois, arrondi: {à: 10 €/an}}", "a"))
        .isEqualTo("arrondi-invalide");
  }

  @Test
  void a_computed_step_that_is_not_positive_fails() {
    assertThat(failure("pas: 1 - 1\na: {valeur: 10, arrondi: {à: pas}}", "a"))
        .isEqualTo("arrondi-invalide");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{à: 1 €, sens: inférieur}|arrondi à l'euro inférieur : 12 €",
        "{à: 0.01 €, sens: supérieur}|arrondi au centime supérieur : 12,35 €",
        "{à: 0.01 €}|arrondi au centime le plus proche : 12,34 €",
        "{à: 0.1 €, sens: inférieur}|arrondi au multiple de 0,10 € inférieur : 12,30 €",
        "{à: 2 décimales, sens: inférieur}|arrondi à 2 décimales, vers le bas : 12,34 €",
        "{à: pas}|arrondi au multiple de pas le plus proche : 10 €",
      })
  void the_explanation_says_how_it_was_rounded(String rounding, String words) {
    var yaml = "pas: 5 €\na: {valeur: 24.689 € / 2, arrondi: " + rounding + "}";
    assertThat(computed(yaml, "a", Map.of()).explanation().operation().replace('\u00a0', ' '))
        .endsWith(", " + words);
  }
}
