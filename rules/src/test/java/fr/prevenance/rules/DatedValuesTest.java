package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.book;
import static fr.prevenance.rules.RulesFixture.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedValuesTest {
  private static final RuleBook BOOK =
      book(
          """
          plafond:
            titre: Plafond de l'aide
            références: {Code imaginaire: "https://loi.test/code"}
            valeurs datées:
              - depuis: 01/01/2020
                valeur: 100 €
                référence: décret n° 1
                lien: https://loi.test/1
              - depuis: 01/04/2025
                valeur: 120 €
                référence: décret n° 2
              - depuis: 01/07/2026
                abrogé: oui
                référence: loi n° 3
          """);

  private static Evaluation on(String day) {
    return BOOK.evaluate("plafond", new Situation(LocalDate.parse(day), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 100",
    "2025-03-31, 100",
    "2025-04-01, 120",
    "2026-06-30, 120",
  })
  void the_first_day_counts(String day, double expected) {
    assertThat(on(day)).extracting("value").isEqualTo(Value.of(expected, "€"));
  }

  @Test
  void a_repealed_value_is_not_applicable() {
    assertThat(on("2026-07-01")).extracting("value").isEqualTo(RulesFixture.NOT_APPLICABLE);
  }

  @Test
  void a_day_before_the_first_fails_and_names_the_rule() {
    assertThat(on("2019-12-31"))
        .extracting("code", "rule", "message")
        .containsExactly(
            "aucune-valeur-en-vigueur",
            "plafond",
            "La règle « plafond » n'a pas de valeur le 31 décembre 2019 : la première est en"
                + " vigueur depuis le 1er janvier 2020.");
  }

  @Test
  void the_text_that_applied_comes_first_in_the_references() {
    assertThat(((Evaluation.Computed) on("2024-05-05")).explanation().references())
        .containsExactly(
            Map.entry("décret n° 1", "https://loi.test/1"),
            Map.entry("Code imaginaire", "https://loi.test/code"));
  }

  @Test
  void the_sentence_says_since_when() {
    assertThat(((Evaluation.Computed) on("2025-04-01")).explanation().operation())
        .isEqualTo("valeur en vigueur depuis le 1er avril 2025 : 120\u00a0€");
  }

  @Test
  void entries_must_be_in_order_complete_and_of_one_unit() {
    assertThat(
            codes(
                """
                a: {valeurs datées: [{depuis: 01/02/2025, valeur: 1}, {depuis: 01/01/2025, valeur: 2}]}
                b: {valeurs datées: [{depuis: 2025, valeur: 1}]}
                c: {valeurs datées: [{depuis: 01/01/2025}]}
                d: {valeurs datées: [{depuis: 01/01/2025, valeur: 1, abrogé: oui}]}
                """))
        .containsExactly(
            "dates-desordonnees", "date-impossible", "argument-manquant", "valeur-abrogee");
    assertThat(
            codes(
                "a: {valeurs datées: [{depuis: 01/01/2025, valeur: 1 €}, {depuis: 01/02/2025,"
                    + " valeur: 2 kg}]}"))
        .containsExactly("unites-incompatibles");
  }
}
