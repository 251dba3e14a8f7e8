package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.computed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingTest {
  private static final String FACTS =
      """
      a: {type: nombre}
      b: {par défaut: 3}
      c: {question: Vraiment ?}
      "[privé] secret":
      """;

  private static List<String> missing(String rule) {
    return computed(FACTS + "r: " + rule, "r", Map.of()).missing();
  }

  @Test
  void a_fact_without_answer_is_missing() {
    assertThat(computed(FACTS, "a", Map.of()).missing()).containsExactly("a");
  }

  @Test
  void names_come_in_the_order_met_and_once() {
    assertThat(missing("b + a * b")).containsExactly("b", "a");
  }

  @Test
  void a_default_leaves_its_rule_missing() {
    assertThat(missing("{par défaut: b}")).containsExactly("b", "r");
  }

  @Test
  void a_private_rule_leaves_the_first_public_one_missing() {
    assertThat(missing("secret + 1")).containsExactly("r");
  }

  @Test
  void an_absorbing_right_side_forgets_the_left() {
    assertThat(missing("a * 0")).isEmpty();
    assertThat(missing("{toutes ces conditions: [c, non]}")).isEmpty();
  }

  @Test
  void an_unknown_condition_asks_for_both_branches() {
    assertThat(missing("{condition: {si: c, alors: a, sinon: b}}")).containsExactly("c", "b", "a");
  }

  @Test
  void a_known_condition_asks_for_its_branch_only() {
    assertThat(missing("{condition: {si: non, alors: a, sinon: b}}")).containsExactly("b");
  }

  @Test
  void an_answer_mapped_to_undefined_is_no_answer() {
    assertThat(computed(FACTS, "a", Map.of("a", RulesFixture.UNDEFINED)).missing())
        .containsExactly("a");
  }

  @Test
  void an_unknown_boolean_parent_is_asked_too() {
    assertThat(
            computed("p: {question: Ah ?, avec: {q: {type: nombre}}}", "p . q", Map.of()).missing())
        .containsExactly("p . q", "p");
  }
}
