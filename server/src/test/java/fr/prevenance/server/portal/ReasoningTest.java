package fr.prevenance.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.portal.Reasoning.Condition;
import fr.prevenance.server.portal.Reasoning.Step;
import org.junit.jupiter.api.Test;

class ReasoningTest {
  private static final String EXPLANATION =
      """
      Aide imaginaire : oui — toutes les conditions du droit sont remplies.
        Texte : Arrêté imaginaire <https://loi.test/a>
        Droit à l'aide : oui — toutes les conditions sont remplies
          Revenu sous le plafond : oui — 7 200 € < 11 000 € : oui
            Revenu fiscal : 7 200 € — donnée fournie : 7 200 €
          Résidence principale : non connu — donnée manquante
        Montant de l'aide : 48 € — selon la grille
          Unités de consommation : 1
      """;

  @Test
  void the_conditions_are_those_below_the_rule_that_decides() {
    assertThat(Reasoning.of(EXPLANATION).conditions())
        .containsExactly(
            new Condition("Revenu sous le plafond", true),
            new Condition("Résidence principale", false));
  }

  @Test
  void a_step_keeps_its_level_and_loses_its_bare_link() {
    assertThat(Reasoning.of(EXPLANATION).steps())
        .hasSize(8)
        .contains(new Step(1, "Texte : Arrêté imaginaire"));
  }

  @Test
  void the_subject_is_the_first_condition_that_does_not_hold() {
    var denied =
        """
        Droit à l'aide : non — une condition n'est pas remplie
          Résidence principale : oui — donnée fournie : oui
          Revenu sous le plafond : non — 40 000 € < 11 000 € : non
        """;

    assertThat(Reasoning.of(denied).subject()).isEqualTo("Revenu sous le plafond");
  }

  @Test
  void the_subject_is_the_right_where_no_condition_is_named() {
    assertThat(Reasoning.of(EXPLANATION).subject()).isEqualTo("Aide imaginaire");
  }

  @Test
  void an_explanation_without_conditions_is_told_as_it_is() {
    assertThat(Reasoning.of("Règle en erreur"))
        .returns(true, reasoning -> reasoning.conditions().isEmpty())
        .returns(1, reasoning -> reasoning.steps().size());
  }
}
