package fr.prevenance.rules.fuzz;

import static fr.prevenance.rules.fuzz.Hostile.COMPUTED;
import static fr.prevenance.rules.fuzz.Hostile.codes;
import static fr.prevenance.rules.fuzz.Hostile.codesOfLast;
import static fr.prevenance.rules.fuzz.Hostile.lines;
import static fr.prevenance.rules.fuzz.Hostile.list;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Computations that once took for ever, or all the memory, within the budget of rules. */
class HostileCalculationTest {

  @Test
  void contexts_do_not_fill_the_memory_with_the_rest_of_the_model() {
    var contexts =
        "x: {par défaut: 1}\nr0: x\n"
            + lines(
                25,
                i ->
                    "r%d: {somme: [{valeur: r%d, contexte: {x: %d}}, {valeur: r%d, contexte: {x: 0}}]}"
                        .formatted(i + 1, i, i + 2, i));
    var others = lines(3_000, i -> "p%d: 1 + 1 + 1 + 1 + 1".formatted(i));
    assertThat(codesOfLast(others + contexts, 1)).containsExactly("calcul-trop-grand");
  }

  @Test
  void missing_names_do_not_fill_the_memory() {
    var questions = lines(800, i -> "q%d: {type: nombre}".formatted(i));
    var sums = lines(60, i -> "s%d: {somme: %s}".formatted(i, list(800, j -> "q" + j)));
    assertThat(codesOfLast(questions + sums + "z: {somme: " + list(60, i -> "s" + i) + "}", 1))
        .containsExactly("calcul-trop-grand");
  }

  @Test
  void a_few_hundred_missing_names_are_all_told() {
    var questions = lines(400, i -> "q%d: {type: nombre}".formatted(i));
    var sum = questions + "z: {somme: " + list(400, i -> "q" + i) + "}";
    assertThat(RulesFixture.computed(sum, "z", Map.of()).missing()).hasSize(400);
  }

  @Test
  void texts_made_of_themselves_stay_bounded() {
    var composed =
        "r0: \"'ab'\"\n"
            + lines(60, i -> "r%d: {texte: '{{ r%d }}{{ r%d }}'}".formatted(i + 1, i, i));
    assertThat(codesOfLast(composed, 1)).containsExactly("texte-trop-long");
    var added = "r0: \"'ab'\"\n" + lines(60, i -> "r%d: r%d + r%d".formatted(i + 1, i, i));
    assertThat(codes(added, Options.COMPATIBLE)).contains("texte-trop-long");
  }

  @Test
  void asking_whether_a_rule_applies_does_not_double_at_each_unknown_condition() {
    var choices =
        "q: {question: Q}\nr0: {applicable si: q, valeur: 1}\n"
            + lines(
                100,
                i -> "r%d: {condition: {si: q, alors: r%d, sinon: r%d}}".formatted(i + 1, i, i));
    assertThat(codesOfLast(choices + "z: {est non applicable: r100}", 1))
        .containsExactlyInAnyOrder(COMPUTED, "calcul-trop-long");
  }

  @Test
  void a_rule_that_holds_itself_in_a_context_is_told() {
    var itself =
        """
        x: {par défaut: 1}
        a: {valeur: a + x, contexte: {x: 2}}
        b: {plafond: {valeur: b, contexte: {x: 2}}, valeur: x}
        """;
    assertThat(codes(itself)).contains(COMPUTED);
  }

  @Test
  void empty_lists_are_told() {
    var empty =
        """
        a: {toutes ces conditions: []}
        b: {une de ces conditions: []}
        c: {somme: []}
        d: {le maximum de: []}
        e: {variations: []}
        f: {moyenne: []}
        g: {produit: []}
        i: {texte: ''}
        """;
    assertThat(codes(empty, Options.COMPATIBLE)).contains(COMPUTED);
  }

  @Test
  void more_than_400_rules_decided_by_their_only_possibility_are_no_chain() {
    var rules = lines(500, i -> "r%d: {une possibilité: [k], valeur: \"'k'\"}".formatted(i));
    var all = "z: {texte: '" + "{{ r%d }}".repeat(500).formatted(numbers()) + "'}";
    assertThat(codesOfLast("k: 1\n" + rules + all, 1)).containsExactly(COMPUTED);
  }

  private static Object[] numbers() {
    var all = new Object[500];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  @Test
  void long_titles_and_texts_are_not_told_again_and_again() {
    var titled = "p: {titre: " + "t".repeat(500_000) + ", valeur: non}\n";
    var users = lines(900, i -> "r%d: p".formatted(i));
    var all = "z: {une de ces conditions: " + list(900, i -> "r" + i) + "}";
    assertThat(codesOfLast(titled + users + all, 1)).containsExactly(COMPUTED);
    var text = "p: \"'" + "t".repeat(9_000) + "'\"\n";
    var texts = "z: {texte: '" + "{{ r%d = p }}".repeat(500).formatted(numbers()) + "'}";
    assertThat(codesOfLast(text + users + texts, 1)).containsExactly(COMPUTED);
  }

  @Test
  void a_long_explanation_ends() {
    var text = "p: \"'" + "t".repeat(9_000) + "'\"\n";
    var users = lines(900, i -> "r%d: {texte: '{{ p }}'}".formatted(i));
    var all = "z: {toutes ces conditions: " + list(900, i -> "r%d = p".formatted(i)) + "}";
    var explanation = RulesFixture.computed(text + users + all, "z", Map.of()).explanation();
    assertThat(ExplanationText.toText(explanation)).hasSizeLessThan(1_100_000);
    assertThat(ExplanationText.toHtml(explanation)).hasSizeLessThan(1_200_000).endsWith("</ul>");
  }

  @Test
  void a_scenario_answers_thousands_of_expressions() throws RuleBookException {
    var book = RuleBook.read(List.of(new RuleSource("essai", "a: 1\nb: a + 1")));
    var scenario = book.scenario(RulesFixture.DAY, Map.of("a", "3"));
    Watchdog.watch(() -> {
      for (int i = 0; i < 6_000; i++) {
        assertThat(scenario.evaluate("b + " + i)).isInstanceOf(Evaluation.Computed.class);
      }
    });
  }
}
