package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.RulesFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of what a context comes to for members is left out, and behind how many tests. */
class GatesTest {
  private static final String RULES =
      """
      personne:
        entité: individu
        avec:
          revenu: {type: nombre, unité: €/mois}
      famille:
        entité: groupe
        avec:
          loyer: {type: nombre, unité: €/mois}
          seuil: {valeur: 500 €/mois}
      aide:
      aide . compte: {toutes ces conditions: [personne . revenu > famille . seuil]}
      aide . comptés: {entité: famille, nombre de membres: {parmi: compte}}
      aide . haut: {valeur: comptés, contexte: {famille . seuil: 900 €/mois}}
      aide . par loyer: {valeur: haut, applicable si: famille . loyer > 300 €/mois}
      aide . par seuil: {valeur: haut, applicable si: famille . seuil > 700 €/mois}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "par loyer",
        "{variations: [{si: famille . loyer > 300 €/mois, alors: haut}]}",
        "{variations: [{si: famille . loyer > 300 €/mois, alors: 7}, {sinon: haut}]}",
        "{valeur: haut, non applicable si: famille . loyer > 300 €/mois}",
        "{toutes ces conditions: [famille . loyer > 300 €/mois, haut > 1]}",
        "{une de ces conditions: [famille . loyer > 300 €/mois, haut > 1]}"
      })
  void a_context_under_one_condition_waits_for_it(String rule) {
    assertThat(gates(rule)).contains(1);
  }

  @Test
  void conditions_within_conditions_add_up() {
    assertThat(gates("{valeur: par loyer, applicable si: famille . loyer < 800 €/mois}"))
        .contains(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "haut",
        "{somme: [haut, par loyer]}",
        // What one condition leaves out, the other does not.
        "{variations: [{si: famille . loyer > 300 €/mois, alors: haut}, {sinon: 2 * haut}]}",
        // A test that would come to something else outside the context that it stands in.
        "{valeur: par seuil, contexte: {famille . seuil: 800 €/mois}}"
      })
  void a_context_that_may_be_needed_all_the_same_does_not_wait(String rule) {
    assertThat(gates(rule)).containsOnly(0);
  }

  private static List<Integer> gates(String rule) {
    var book = RulesFixture.book(RULES + "aide . r:\n  entité: famille\n  valeur: " + rule);
    var unit = Optional.of("€/mois");
    var inputs =
        List.of(
            new Input("personne . revenu", Column.Type.NUMBER, unit),
            new Input("famille . loyer", Column.Type.NUMBER, unit));
    var kernel = (StagedKernel) book.peopleKernel("famille", inputs, List.of("aide . r"));
    return kernel.design().sources().stream().map(source -> source.gates().size()).toList();
  }
}
