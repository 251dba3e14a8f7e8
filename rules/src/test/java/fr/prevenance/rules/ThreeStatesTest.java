package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.NOT_APPLICABLE;
import static fr.prevenance.rules.RulesFixture.UNDEFINED;
import static fr.prevenance.rules.RulesFixture.computed;
import static fr.prevenance.rules.RulesFixture.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeStatesTest {
  private static final String STATES =
      """
      NA: {applicable si: non, valeur: 1}
      UND: {type: nombre}
      """;

  @ParameterizedTest
  @CsvSource({
    "NA + 2, 2",
    "2 + NA, 2",
    "NA + NA, 0",
    "UND + 2, UND",
    "NA + UND, UND",
    "NA - 2, NA",
    "2 - NA, 2",
    "NA - UND, NA",
    "2 - UND, UND",
    "NA * 2, NA",
    "2 * NA, NA",
    "UND * 0, 0",
    "0 * UND, 0",
    "UND * NA, NA",
    "UND * 2, UND",
    "NA / 2, NA",
    "2 / NA, NA",
    "0 / UND, 0",
    "UND / 2, UND",
    "NA // 2, NA",
    "2 // NA, NA",
    "NA ** 2, 0",
    "2 ** NA, 1",
    "UND ** 2, UND",
    "NA < 2, NA",
    "2 >= NA, NA",
    "UND > NA, NA",
    "UND <= 2, UND",
    "NA = non, oui",
    "NA = NA, oui",
    "NA != non, non",
    "UND = 2, UND",
    "UND != NA, UND",
  })
  void operators_follow_the_table(String expression, String expected) {
    assertThat(shown("r: " + expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "et, oui, NA, non",
    "et, NA, UND, non",
    "et, UND, non, non",
    "et, UND, NA, non",
    "et, UND, oui, UND",
    "et, oui, oui, oui",
    "ou, NA, non, non",
    "ou, NA, oui, oui",
    "ou, UND, oui, oui",
    "ou, UND, NA, UND",
    "ou, oui, UND, oui",
  })
  void and_and_or_follow_the_table(String operator, String left, String right, String expected) {
    assertThat(shown("r: {" + operator + ": [" + left + ", " + right + "]}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "somme: [NA, NA]|0",
        "somme: [1, UND]|UND",
        "somme: [1, NA, 2]|3",
        "produit: [2, NA]|NA",
        "produit: [UND, 0]|0",
        "produit: [2, 3, 4]|24",
        "moyenne: [2, NA, 4]|3",
        "moyenne: [NA]|0",
        "le maximum de: [1, NA, 3]|3",
        "le minimum de: [1, NA, 3]|1",
        "le maximum de: [NA, NA]|NA",
        "le maximum de: [UND, 3]|UND",
        "toutes ces conditions: [oui, NA]|non",
        "toutes ces conditions: [UND, non]|non",
        "toutes ces conditions: [UND, oui]|UND",
        "une de ces conditions: [UND, oui]|oui",
        "une de ces conditions: [NA, non]|non",
        "une de ces conditions: [UND, non]|UND",
        "condition: {si: NA, alors: 1, sinon: 2}|NA",
        "condition: {si: UND = 1, alors: 1, sinon: 2}|UND",
        "condition: {si: oui, alors: 1, sinon: 2}|1",
        "variations: [{si: NA, alors: 1}, {sinon: 2}]|2",
        "variations: [{si: 0, alors: 1}, {sinon: 2}]|1",
        "variations: [{si: non, alors: 1}]|NA",
        "variations: [{si: UND, alors: 1}, {sinon: 2}]|UND",
        "variations: [{si: oui, alors: 1}, {si: UND, alors: 2}]|1",
        "applicable si: NA, valeur: 1|NA",
        "applicable si: 0, valeur: 1|1",
        "applicable si: UND, valeur: 1|UND",
        "non applicable si: NA, valeur: 1|1",
        "non applicable si: 0, valeur: 1|NA",
        "non applicable si: UND, valeur: 1|UND",
        "plafond: NA, valeur: 5|5",
        "plafond: non, valeur: 5|5",
        "plafond: UND, valeur: 5|UND",
        "plafond: UND, valeur: NA|NA",
        "plafond: 15, plancher: 20, valeur: 10|20",
        "abattement: NA, valeur: 5|5",
        "abattement: 7, valeur: 5|0",
        "est défini: UND|non",
        "est défini: NA|oui",
        "est non défini: UND|oui",
        "est applicable: NA|non",
        "est applicable: UND|oui",
        "est non applicable: NA|oui",
        "est applicable: NA + 1|oui",
        "arrondi: NA, valeur: 1.6|1.6",
        "arrondi: UND, valeur: 1.6|UND",
      })
  void mechanisms_follow_the_table(String mechanism, String expected) {
    assertThat(shown("r: {" + mechanism + "}")).isEqualTo(expected);
  }

  private static String shown(String rule) {
    var value = computed(STATES + rule, "r", Map.of()).value();
    if (value.equals(UNDEFINED)) {
      return "UND";
    }
    if (value.equals(NOT_APPLICABLE)) {
      return "NA";
    }
    return switch (value) {
      case Value.Bool(var yes) -> yes ? "oui" : "non";
      case Value.Number(var number, _) ->
          number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
      default -> quoted(value.toString());
    };
  }
}
