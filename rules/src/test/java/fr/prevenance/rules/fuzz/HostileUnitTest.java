package fr.prevenance.rules.fuzz;

import static fr.prevenance.rules.fuzz.Hostile.codes;
import static fr.prevenance.rules.fuzz.Hostile.codesOfLast;
import static fr.prevenance.rules.fuzz.Hostile.lines;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostileUnitTest {

  @Test
  void squares_of_squares_do_not_double_the_words_of_a_unit_for_ever() {
    var squares = "r0: 1 m\n" + lines(60, i -> "r%d: r%d * r%d".formatted(i + 1, i, i));
    assertThat(codesOfLast(squares, 1)).containsExactly("unite-trop-longue");
  }

  @Test
  void neither_do_quotients() {
    var quotients =
        "r0: 1 m\nr1: 1 s\n" + lines(90, i -> "r%d: r%d / r%d".formatted(i + 2, i, i + 1));
    assertThat(codesOfLast(quotients, 1)).containsExactly("unite-trop-longue");
  }

  @Test
  void thousands_of_digits_in_a_unit_are_read_at_once() {
    assertThat(codes("r: 1 m" + "1".repeat(9_000) + "a")).containsExactly(Hostile.COMPUTED);
  }

  @Test
  void a_unit_of_many_words_is_refused() {
    assertThat(codes("r: 1 a" + "/b".repeat(3_000))).containsExactly("unite-trop-longue");
    assertThat(codes("r: {valeur: 1, unité: a" + "/b".repeat(300_000) + "}"))
        .containsExactly("unite-trop-longue");
    assertThat(codes("r: 1 m60.s60")).containsExactly("unite-trop-longue");
  }

  @Test
  void an_answer_with_such_a_unit_fails() {
    var answers = Map.of("r", Value.of(1, "a" + "/b".repeat(300_000)));
    assertThat(RulesFixture.evaluation("r: ", "r", answers))
        .isInstanceOfSatisfying(
            Evaluation.Failed.class,
            failed -> assertThat(failed.code()).isEqualTo("unite-trop-longue"));
  }
}
