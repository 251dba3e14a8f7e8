package fr.prevenance.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Answer TEN = number(10, false);

  @Test
  void numbers_agree_within_a_billionth() {
    assertThat(Comparison.between(TEN, number(10.000000001, false))).isEmpty();
    assertThat(Comparison.between(TEN, number(10.0000001, false))).contains(Difference.VALUE);
  }

  @Test
  void numbers_that_were_searched_for_agree_within_a_half() {
    assertThat(Comparison.between(number(10, true), number(10.4, false))).isEmpty();
    assertThat(Comparison.between(number(10, true), number(11, false))).contains(Difference.VALUE);
  }

  @Test
  void numbers_that_are_not_finite_are_compared_by_name() {
    assertThat(Comparison.between(number(Double.NaN, false), number(Double.NaN, false))).isEmpty();
    assertThat(number(Double.NEGATIVE_INFINITY, false).value()).contains("-Infinity");
  }

  @Test
  void no_unit_is_not_the_empty_unit() {
    var empty =
        new Answer(State.VALUE, Optional.of(10), Optional.of(""), Map.of(), Optional.empty());
    assertThat(Comparison.between(TEN, empty)).contains(Difference.UNIT);
  }

  @Test
  void missing_variables_agree_in_names_and_order_but_not_in_scores() {
    var expected = missing("a", "b");
    assertThat(Comparison.between(expected, missing("b", "a"))).contains(Difference.MISSING);
    assertThat(Comparison.between(expected, missing("a"))).contains(Difference.MISSING);
    assertThat(Comparison.between(expected, missing("a", "b"))).isEmpty();
  }

  @Test
  void any_error_agrees_with_any_error() {
    assertThat(Comparison.between(Answer.failed("SyntaxError"), Answer.failed("EvaluationError")))
        .isEmpty();
    assertThat(Comparison.between(Answer.failed("SyntaxError"), TEN)).contains(Difference.STATE);
  }

  @Test
  void an_engine_that_breaks_never_agrees() {
    var broken = Answer.broken(new IllegalStateException("defect"));
    assertThat(Comparison.between(Answer.failed("SyntaxError"), broken))
        .contains(Difference.BROKEN);
  }

  private static Answer number(double value, boolean solved) {
    return new Answer(
        State.VALUE, Optional.of(value), Optional.empty(), Map.of(), Optional.empty(), solved);
  }

  private static Answer missing(String... names) {
    var scores = new LinkedHashMap<String, Double>();
    for (String name : names) {
      scores.put(name, (double) scores.size() + names.length);
    }
    return new Answer(
        State.UNDEFINED, Optional.empty(), Optional.empty(), scores, Optional.empty());
  }
}
