package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.DAY;
import static fr.prevenance.rules.RulesFixture.book;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {

  /** Branches taken when the rule « a » is evaluated with each of the answers to « x ». */
  private static List<String> taken(String yaml, double... answers) {
    var coverage = book(yaml + "\nx: {question: Combien ?, type: nombre}").coverage();
    for (double answer : answers) {
      coverage.evaluate("a", new Situation(DAY, Map.of("x", Value.of(answer))));
    }
    return words(coverage, true);
  }

  private static List<String> words(Coverage coverage, boolean taken) {
    return coverage.branches().stream()
        .filter(branch -> branch.taken() == taken)
        .map(Coverage.Branch::words)
        .toList();
  }

  @Test
  void a_condition_has_two_sides() {
    String yaml = "a: {condition: {si: x > 3, alors: 1, sinon: 2}}";

    assertThat(taken(yaml, 5)).containsExactly("si x > 3 : oui");
    assertThat(taken(yaml, 5, 1)).containsExactly("si x > 3 : oui", "si x > 3 : non");
    assertThat(taken(yaml)).isEmpty();
  }

  @Test
  void each_variation_is_a_branch_and_so_is_none_of_them() {
    String open = "a: {variations: [{si: x > 3, alors: 1}, {si: x > 1, alors: 2}]}";
    String closed = "a: {variations: [{si: x > 3, alors: 1}, {sinon: 2}]}";

    assertThat(taken(open, 2)).containsExactly("si x > 1");
    assertThat(taken(open, 5, 0)).containsExactly("si x > 3", "aucune des variations");
    assertThat(taken(closed, 0)).containsExactly("sinon");
  }

  @Test
  void a_variation_behind_an_unknown_one_is_not_taken() {
    var coverage =
        book("""
        a: {variations: [{si: y, alors: 1}, {si: x > 1, alors: 2}]}
        x: {question: Combien ?, type: nombre}
        y: {question: Oui ?}
        """)
            .coverage();

    coverage.evaluate("a", new Situation(DAY, Map.of("x", Value.of(2))));

    assertThat(words(coverage, true)).isEmpty();
  }

  @Test
  void a_rule_may_apply_or_not() {
    assertThat(taken("a: {applicable si: x > 3, valeur: 1}", 5))
        .containsExactly("applicable si x > 3 : oui");
    assertThat(taken("a: {non applicable si: x > 3, valeur: 1}", 5))
        .containsExactly("non applicable si x > 3 : oui");
  }

  @Test
  void a_bound_acts_or_does_not() {
    String yaml = "a: {valeur: x, plafond: 10, plancher: 2}";

    assertThat(taken(yaml, 5))
        .containsExactly("plancher 2 : sans effet", "plafond 10 : sans effet");
    assertThat(taken(yaml, 12)).contains("plafond 10 : atteint");
    assertThat(taken(yaml, 1)).contains("plancher 2 : atteint");
    assertThat(taken(yaml, 10)).doesNotContain("plafond 10 : atteint");
  }

  @Test
  void the_bracket_that_holds_the_base_is_taken() {
    String brackets =
        "{assiette: x, tranches: [{%1$s: 1%%, plafond: 10}, {%1$s: 2%%, plafond: 20}, {%1$s: 3%%}]}";

    assertThat(taken("a: {barème: " + brackets.formatted("taux") + "}", 15))
        .containsExactly("barème, tranche 2 (jusqu'à 20)");
    assertThat(taken("a: {taux progressif: " + brackets.formatted("taux") + "}", 15, 30))
        .containsExactly(
            "taux progressif, tranche 2 (jusqu'à 20)", "taux progressif, tranche 3 (sans plafond)");
    assertThat(taken("a: {grille: " + brackets.formatted("montant") + "}", 5))
        .containsExactly("grille, tranche 1 (jusqu'à 10)");
  }

  @Test
  void a_dated_value_is_taken_while_it_is_in_force() {
    var coverage =
        book("""
        a:
          valeurs datées:
            - {depuis: 01/01/2020, valeur: 1}
            - {depuis: 01/01/2024, valeur: 2}
            - {depuis: 01/01/2030, abrogé: oui}
        """)
            .coverage();

    coverage.evaluate("a", new Situation(LocalDate.of(2024, 1, 1), Map.of()));

    assertThat(words(coverage, true)).containsExactly("valeur depuis le 1er janvier 2024");
    assertThat(words(coverage, false))
        .containsExactly("valeur depuis le 1er janvier 2020", "abrogé depuis le 1er janvier 2030");
  }

  @Test
  void a_default_serves_or_an_answer_does() {
    var coverage = book("a: {question: Oui ?, par défaut: non}").coverage();

    coverage.evaluate("a", new Situation(DAY, Map.of()));
    assertThat(words(coverage, true)).containsExactly("par défaut non : utilisé");

    coverage.evaluate("a", new Situation(DAY, Map.of("a", Value.of(true))));
    assertThat(words(coverage, false)).isEmpty();
  }

  @Test
  void each_item_of_a_conjunction_may_be_the_one_that_fails() {
    String yaml = "a: {toutes ces conditions: [x > 1, x < 9]}";

    assertThat(taken(yaml, 0)).containsExactly("x > 1 : non, et décide");
    assertThat(taken(yaml, 9)).containsExactly("x < 9 : non, et décide");
    assertThat(taken(yaml, 5)).containsExactly("toutes ces conditions : remplies");
  }

  @Test
  void each_item_of_a_disjunction_may_be_the_one_that_holds() {
    String yaml = "a: {une de ces conditions: [x > 9, x < 1]}";

    assertThat(taken(yaml, 10)).containsExactly("x > 9 : oui, et décide");
    assertThat(taken(yaml, 0)).containsExactly("x < 1 : oui, et décide");
    assertThat(taken(yaml, 5)).containsExactly("une de ces conditions : aucune");
  }

  @Test
  void what_is_taken_within_a_context_counts() {
    assertThat(
            taken(
                """
                a: {valeur: b, contexte: {x: 5}}
                b: {condition: {si: x > 3, alors: 1, sinon: 2}}
                """,
                0))
        .containsExactly("si x > 3 : oui");
  }

  @Test
  void branches_taken_before_a_computation_fails_count() {
    assertThat(taken("a: {condition: {si: x > 3, alors: 1 / (x - x), sinon: 2}}", 5))
        .containsExactly("si x > 3 : oui");
  }

  @Test
  void a_branch_tells_its_rule_and_where_that_is_written() {
    var branch =
        book("x: {question: Oui ?}\n\na . b:\n  applicable si: x\n  valeur: 1\na: 1\n")
            .coverage()
            .branches()
            .getFirst();

    assertThat(branch)
        .isEqualTo(
            new Coverage.Branch("a . b", "essai.publicodes", 3, "applicable si x : oui", false));
  }

  @Test
  void evaluating_says_the_same_as_without() {
    var book = book("a: 2 * 3");
    var situation = new Situation(DAY, Map.of());

    assertThat(((Evaluation.Computed) book.coverage().evaluate("a", situation)).value())
        .isEqualTo(((Evaluation.Computed) book.evaluate("a", situation)).value());
    assertThat(book.coverage().evaluate("b", situation)).isInstanceOf(Evaluation.Failed.class);
  }
}
