package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.codes;
import static fr.prevenance.rules.RulesFixture.expression;
import static fr.prevenance.rules.RulesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "12 €/an, €/mois, 1",
    "1 €/mois, €/an, 12",
    "1 €/mois, €/jour, 0.0328767123287671",
    "1 trimestre, mois, 3",
    "1.5 k€, €, 1500",
    "2 kg, mg, 2000000",
    "50 %, '', 0.5",
  })
  void units_of_one_family_convert(String from, String to, double expected) {
    var target =
        to.isEmpty() ? "valeur: a / 1 %, simplifier l'unité: oui" : "valeur: a, unité: " + to;
    var scaled = to.isEmpty() ? expected * 100 : expected;
    assertThat(value("a: " + from + "\nb: {" + target + "}", "b"))
        .extracting("number")
        .isEqualTo(scaled);
  }

  @Test
  void a_bare_number_takes_the_unit() {
    assertThat(value("a: {valeur: 0.5, unité: '%'}", "a")).isEqualTo(Value.of(0.5, "%"));
  }

  @Test
  void the_right_side_is_converted_to_the_left_unit() {
    assertThat(expression("1 €/mois + 12 €/an")).isEqualTo(Value.of(2, "€/mois"));
  }

  @Test
  void only_identical_words_cancel_in_a_product() {
    assertThat(expression("1 €/mois * 1 an")).isEqualTo(Value.of(1, "€.an/mois"));
  }

  @Test
  void simplifying_converts_and_cancels() {
    assertThat(value("a: {valeur: 1 €/mois * 1 an, simplifier l'unité: oui}", "a"))
        .isEqualTo(Value.of(12, "€"));
  }

  @Test
  void incompatible_units_are_refused_before_any_evaluation() {
    assertThat(codes("a: 3 € + 5 kg\nb: 3 €/an < 2 €\nc: {valeur: 1 kg, unité: €}"))
        .containsExactly("unites-incompatibles", "unites-incompatibles", "unites-incompatibles");
  }

  @Test
  void no_unit_and_the_empty_unit_differ() {
    assertThat(expression("10% = 0.1")).isEqualTo(Value.of(false));
    assertThat(expression("10% = 1 / 10")).isEqualTo(Value.of(true));
  }

  @Test
  void adding_a_percentage_adds_a_share() {
    assertThat(expression("100 € + 10%")).isEqualTo(Value.of(110.00000000000001, "€"));
    assertThat(expression("200 € - 50%")).isEqualTo(Value.of(100, "€"));
  }

  @Test
  void multiplying_by_a_percentage_spends_it() {
    assertThat(expression("10% * 10%")).isEqualTo(Value.of(1, "%"));
    assertThat(expression("5% * 300 €")).isEqualTo(Value.of(15, "€"));
  }

  @Test
  void dividing_keeps_a_percentage_until_simplified() {
    assertThat(value("a: {valeur: 100 € / 50%, simplifier l'unité: oui}", "a"))
        .isEqualTo(Value.of(200, "€"));
  }
}
