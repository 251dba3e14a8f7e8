package fr.prevenance.rules.generate;

import static fr.prevenance.rules.RulesFixture.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleKernelTest {
  private static final String FACTS =
      """
      personne:
        entité: individu
        avec:
          revenu: {type: nombre, unité: €/mois}
          majeure: {type: booléen}
          étudie: {type: booléen, possiblement non applicable: oui}
          naissance: {type: date}
          statut: {une possibilité: ["'seule'", "'en couple'"]}
      famille:
        entité: groupe
        avec:
          loyer: {type: nombre, unité: €/mois}
          seuil: {valeur: 500 €/mois}
      logement:
        entité: groupe
        avec:
          surface: {type: nombre, unité: m2}
      aide:
      aide . ressources: {entité: famille, somme des membres: personne . revenu}
      """;

  private static final String CONTEXTS =
      FACTS
          + """
          aide . compte: {toutes ces conditions: [personne . revenu > famille . seuil]}
          aide . comptés: {entité: famille, nombre de membres: {parmi: compte}}
          aide . une étudie: {entité: famille, un membre: personne . étudie}
          aide . haut: {valeur: comptés, contexte: {famille . seuil: 900 €/mois}}
          aide . très haut: {valeur: comptés, contexte: {famille . seuil: famille . loyer + 500 €/mois}}
          aide . part: personne . revenu / famille . loyer
          aide . parts: {entité: famille, somme des membres: {valeur: part, parmi: compte}}
          aide . parts basses: {valeur: parts, contexte: {famille . seuil: 50 €/mois}}
          aide . parts hautes: {valeur: parts, contexte: {famille . seuil: 900 €/mois}}
          aide . par loyer:
            variations:
              - si: famille . loyer > 300 €/mois
                alors: haut
              - sinon: très haut
          aide . par seuil:
            variations:
              - si: famille . seuil > 700 €/mois
                alors: haut
              - sinon: comptés
          """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{entité: famille, somme des membres: personne . revenu}",
        "{entité: famille, somme des membres: {valeur: personne . revenu, parmi: personne . majeure}}",
        "{entité: famille, maximum des membres: {valeur: personne . revenu, parmi: personne . étudie}}",
        "{entité: famille, minimum des membres: personne . revenu}",
        "{entité: famille, maximum des membres: personne . naissance}",
        "{entité: famille, nombre de membres: personne}",
        "{entité: famille, nombre de membres: {parmi: personne . étudie}}",
        "{entité: famille, un membre: personne . étudie}",
        "{entité: famille, un membre: {valeur: personne . étudie, parmi: personne . majeure}}",
        "{entité: famille, tous les membres: personne . étudie}",
        "{entité: famille, tous les membres: {valeur: personne . étudie, parmi: personne . majeure}}",
        "{entité: famille, somme des membres: 100 €/mois / (personne . revenu - 600 €/mois)}",
        "{entité: famille, un membre: 1 €/mois / personne . revenu > 1}"
      })
  void folds_over_members_agree(String rule) {
    Crowds.on(FACTS + "aide . r: " + rule).agree("famille", List.of("aide . r"), DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "personne . revenu / ressources",
        "{valeur: logement . surface, entité: personne}",
        "{toutes ces conditions: [personne . revenu > ressources / 3, logement . surface > 20 m2]}",
        "{valeur: personne . revenu, applicable si: ressources > 900 €/mois}",
        "{valeur: famille . loyer, entité: personne, par défaut: personne . revenu}"
      })
  void what_individuals_read_of_their_groups_agrees(String rule) {
    Crowds.on(FACTS + "aide . r: " + rule).agree("personne", List.of("aide . r"), DAY);
  }

  @Test
  void rules_that_go_up_and_down_several_times_agree() {
    Crowds.on(
            FACTS
                + """
                aide . part: personne . revenu / ressources
                aide . plus grande part: {entité: famille, maximum des membres: part}
                aide . dépasse: part = plus grande part
                aide . au plus: {entité: famille, nombre de membres: {parmi: dépasse}}
                aide . par tête: {valeur: famille . loyer / au plus, entité: personne}
                """)
        .agree("famille", List.of("aide . plus grande part", "aide . au plus"), DAY)
        .agree("personne", List.of("aide . dépasse", "aide . par tête"), DAY);
  }

  @Test
  void members_see_what_a_context_sets_for_the_group_they_read() {
    Crowds.on(
            FACTS
                + """
                aide . compte: {toutes ces conditions: [personne . revenu > famille . seuil]}
                aide . comptés: {entité: famille, nombre de membres: {parmi: compte}}
                aide . avec un seuil haut: {valeur: comptés, contexte: {famille . seuil: 1500 €/mois}}
                aide . en tout: comptés + avec un seuil haut
                """)
        .agree("famille", List.of("aide . avec un seuil haut", "aide . en tout"), DAY);
  }

  /** What a context comes to for members is left out where nobody reads it, and only there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{variations: [{si: famille . loyer > 300 €/mois, alors: haut}, {sinon: comptés}]}",
        "{variations: [{si: famille . loyer > 300 €/mois, alors: 7}, {si: ressources > 900 €/mois, alors: haut}]}",
        "{variations: [{si: famille . loyer > 300 €/mois, alors: 7}, {sinon: haut}]}",
        "{valeur: haut, applicable si: famille . loyer > 300 €/mois}",
        "{valeur: haut, non applicable si: famille . loyer > 300 €/mois}",
        "{toutes ces conditions: [famille . loyer > 300 €/mois, haut > 1]}",
        "{une de ces conditions: [famille . loyer > 300 €/mois, haut > 1]}",
        "{une de ces conditions: [ressources > 900 €/mois, {toutes ces conditions: [famille . loyer > 300 €/mois, haut > 1]}]}",
        "{somme: [comptés, {valeur: haut, applicable si: famille . loyer > 300 €/mois}]}",
        "{valeur: par loyer, contexte: {famille . loyer: 400 €/mois}}",
        "{valeur: par loyer, contexte: {famille . seuil: 200 €/mois}}",
        "{valeur: par seuil, contexte: {famille . seuil: 800 €/mois}}",
        "{valeur: comptés, par défaut: haut}",
        "{valeur: parts hautes, applicable si: famille . loyer > 300 €/mois}",
        "{variations: [{si: une étudie, alors: haut}, {sinon: très haut}]}",
        // Where the first test is undefined the second tells nothing of the third branch.
        "{variations: [{si: une étudie, alors: 7}, {si: famille . loyer < 300 €/mois, alors: 8}, {sinon: parts basses}]}"
      })
  void contexts_that_stand_under_conditions_agree(String rule) {
    Crowds.on(CONTEXTS + "aide . r:\n  entité: famille\n  valeur: " + rule)
        .agree("famille", List.of("aide . r"), DAY)
        .agree("famille", List.of("aide . r", "aide . très haut"), DAY);
  }

  /** What several folds look at is computed once: it must be the same. */
  @Test
  void what_is_unknown_is_not_taken_for_what_is_not_applicable() {
    assertThat(Expr.Const.UNDEFINED).isNotEqualTo(Expr.Const.NOT_APPLICABLE);
  }

  @Test
  void members_do_not_see_the_day_that_a_context_sets_for_their_group() {
    Crowds.on(
            FACTS
                + """
                aide . montant: {valeurs datées: [{depuis: 01/01/2020, valeur: 10 €}, {depuis: 01/01/2025, valeur: 20 €}]}
                aide . sien: {valeur: montant, entité: personne}
                aide . des membres: {entité: famille, somme des membres: sien}
                aide . avant: {valeur: des membres + montant, contexte: {date d'évaluation: 01/01/2024}}
                """)
        .agree("famille", List.of("aide . avant"), LocalDate.of(2025, 6, 1));
  }

  @Test
  void dated_conditions_are_generated() {
    Crowds.on(
            FACTS
                + """
                ouvert: {valeurs datées: [{depuis: 01/01/2020, valeur: non}, {depuis: 01/01/2024, valeur: oui}]}
                aide . r: {entité: famille, toutes ces conditions: [ouvert, famille . loyer > 300 €/mois]}
                """)
        .agree("famille", List.of("aide . r"), DAY)
        .agree("famille", List.of("aide . r"), LocalDate.of(2021, 1, 1));
  }

  @Test
  void an_answer_that_is_refused_spoils_the_case_of_everybody_linked() throws Exception {
    var book = RulesFixture.book(FACTS);
    var statut = new Input("personne . statut", Column.Type.TEXT, Optional.empty());
    var kernel = book.peopleKernel("famille", List.of(statut), List.of("famille . seuil"));
    var couple =
        new Crowd.Groups("famille", new int[] {0, 2, 3}, new int[] {0, 1, 2}, new int[] {0, 0, 1});
    var answers = new Column(Column.Type.TEXT, Optional.empty(), 3);
    answers.set(1, Value.of("ailleurs"));
    var crowd = new Crowd(3, List.of(couple));
    var results = kernel.results(crowd);
    kernel.evaluate(DAY, crowd, List.of(answers), results);
    assertThat(results.getFirst().failure(0)).contains("reponse-hors-possibilites");
    assertThat(results.getFirst().value(1)).isEqualTo(Value.of(500, "€/mois"));
  }

  @Test
  void a_kind_that_cannot_read_the_target_is_refused() {
    assertThatThrownBy(() -> kernel("logement", "aide . ressources"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("aide . ressources");
    assertThatThrownBy(() -> kernel("quartier", "aide . ressources"))
        .hasMessageContaining("quartier");
  }

  private static void kernel(String kind, String target) throws Exception {
    RuleBook book = RulesFixture.book(FACTS);
    book.peopleKernel(kind, List.of(), List.of(target));
  }

  @Test
  void groups_that_contradict_themselves_are_refused() {
    assertThatThrownBy(() -> groups(new int[] {0, 2}, new int[] {0, 0}, 0))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> groups(new int[] {0, 1}, new int[] {3}, 0))
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> groups(new int[] {0, 1}, new int[] {0}, 4))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> groups(new int[] {0, 0}, new int[] {}, 0))
        .hasMessageContaining("no member");
    assertThatThrownBy(() -> groups(new int[] {0}, new int[] {0}, -1))
        .hasMessageContaining("no group");
  }

  private static void groups(int[] starts, int[] members, int principal) {
    new Crowd.Groups("famille", starts, members, new int[] {principal});
  }
}
