package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.computed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.rules.explain.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final String RIGHT =
      """
      ménage:
        entité: oui
        avec:
          revenus: {titre: Revenu fiscal de référence, type: nombre, unité: €}
          parts: {titre: Unités de consommation, type: nombre, par défaut: 1}
      aide:
      aide . revenu par part:
        valeur: ménage . revenus / ménage . parts
      aide . plafond:
        valeurs datées:
          - {depuis: 01/04/2025, valeur: 11000 €, référence: arrêté imaginaire, lien: "https://loi.test/a"}
      aide . revenu suffisant: revenu par part > 0 €
      aide . éligibilité:
        titre: Droit à l'aide <imaginaire>
        toutes ces conditions:
          - revenu suffisant
          - revenu par part < plafond
      """;

  private static Explanation explained(double income) {
    var answers = Map.of("ménage . revenus", Value.of(income), "ménage . parts", Value.of(1.25));
    return computed(RIGHT, "aide . éligibilité", answers).explanation();
  }

  @Test
  void the_text_tells_every_rule_looked_at() {
    assertThat(
            ExplanationText.toText(explained(9000)).replace('\u202f', ' ').replace('\u00a0', ' '))
        .isEqualTo(
            """
            Droit à l'aide <imaginaire> : oui — toutes les conditions sont remplies
              Revenu suffisant : oui — 7 200 € > 0 € : oui
                Revenu par part : 7 200 € — 9 000 € ÷ 1,25 = 7 200 €
                  Revenu fiscal de référence : 9 000 € — donnée fournie : 9 000 €
                  Unités de consommation : 1,25 — donnée fournie : 1,25
              revenu par part < plafond : oui — 7 200 € < 11 000 € : oui
                Revenu par part : 7 200 € (expliqué plus haut)
                Plafond : 11 000 € — valeur en vigueur depuis le 1er avril 2025 : 11 000 €
                  Texte : arrêté imaginaire <https://loi.test/a>
            """);
  }

  @Test
  void html_is_nested_and_escaped() {
    assertThat(ExplanationText.toHtml(explained(9000)))
        .startsWith("<ul><li><strong>Droit à l&#39;aide &lt;imaginaire&gt;</strong> : oui — ")
        .contains("<br><a href=\"https://loi.test/a\">arrêté imaginaire</a>")
        .endsWith("</li></ul></li></ul>");
  }

  @Test
  void a_link_that_is_not_a_web_address_is_not_a_link() {
    var explanation =
        new Explanation(
            "a", "A", Value.of(1), "", Map.of("texte", "javascript:alert(1)"), List.of());
    assertThat(ExplanationText.toHtml(explanation)).doesNotContain("javascript");
  }

  @Test
  void a_disabled_rule_blames_its_parent() {
    var explanation = computed("a: {valeur: non, avec: {b: 1}}", "a . b", Map.of()).explanation();
    assertThat(explanation.operation()).isEqualTo("sans objet, car « A » ne s'applique pas");
    assertThat(explanation.children()).extracting(Explanation::rule).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{valeur: 12.345 €, arrondi: oui}|valeur fixée : 12,35 €, arrondi à 12 €",
        "{valeur: 12, plafond: 10}|valeur fixée : 12, plafonné à 10",
        "{somme: [1 €, 2.5 €]}|1 € + 2,50 € = 3,50 €",
        "{le maximum de: [1, 3]}|le plus grand de 1, 3 : 3",
        "inconnu + 1|« Inconnu » (encore inconnu) + 1 = Pas encore défini",
        "{applicable si: refus, valeur: 1}|non applicable, car « Refus » : non",
        "{variations: [{si: refus, alors: 1}, {sinon: 2}]}|dans les autres cas, valeur fixée : 2",
        "{condition: {si: refus, alors: 1, sinon: 2}}|« Refus » étant « non », valeur fixée : 2",
        "{toutes ces conditions: [inconnu, oui]}|reste à savoir : « Inconnu »",
        "{durée: {depuis: 01/04/2025, jusqu'à: 03/04/2025}}|du 1er avril 2025 au 3 avril 2025 : 2 jours",
        "-(2 + 1)|−(2 + 1) = -3",
        "{par défaut: 5}|valeur par défaut, faute de réponse : 5",
        "9012 €/an < 750 €/mois|9 012 €/an < 750 €/mois : non, à 12 €/an près",
        "9000 € < 9000 €|9 000 € < 9 000 € : non, à 0 € près",
        "{logarithme: 1}|logarithme de 1 : 0",
      })
  void each_step_is_told_in_one_sentence(String rule, String sentence) {
    var yaml = "inconnu:\nrefus: non\nr: " + rule;
    assertThat(
            computed(yaml, "r", Map.of())
                .explanation()
                .operation()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "1.9, an, '1,9 an'",
    "2, an, 2 ans",
    "-70, an révolu, -70 ans révolus",
    "3, jour, 3 jours",
    "3, mois, 3 mois",
    "3, km, 3 km",
    "3, €/an, 3 €/an"
  })
  void units_that_are_words_are_in_the_plural_from_two_on(
      double number, String unit, String written) {
    assertThat(FrenchFormat.value(Value.of(number, unit)).replace('\u00a0', ' '))
        .isEqualTo(written);
  }

  @Test
  void french_readers_find_their_figures() {
    assertThat(FrenchFormat.value(Value.of(1234567.5, "€")))
        .isEqualTo("1\u202f234\u202f567,50\u00a0€");
    assertThat(FrenchFormat.value(Value.of(-1234, "€/mois"))).isEqualTo("-1\u202f234\u00a0€/mois");
    assertThat(FrenchFormat.value(Value.of(LocalDate.of(2025, 4, 1)))).isEqualTo("1er avril 2025");
    assertThat(FrenchFormat.value(Value.of(0.125))).isEqualTo("0,125");
  }
}
