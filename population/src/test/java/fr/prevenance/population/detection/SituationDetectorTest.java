package fr.prevenance.population.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Household;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.population.Packs;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server's property test compares it with the interpreter for every right and kind of case. */
class SituationDetectorTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final RightPack CHEQUE = Packs.named("cheque-energie");
  private static final int POOR = 5_000;
  private static final int RICH = 60_000;

  /** Within two per cent under the ceiling of one person in 2025, euros. */
  private static final int NEAR = 10_900;

  private final SituationDetector detector = new SituationDetector(CHEQUE);

  @Test
  void whoever_is_known_and_answered_for_is_decided_without_the_interpreter() {
    var found = detector.detect(List.of(certified(POOR), certified(RICH), certified(NEAR)), DAY);

    assertThat(found.interpreted()).isZero();
    assertThat(found.outcomes().get(1)).isEmpty();
  }

  @Test
  void why_somebody_is_entitled_is_what_the_interpreter_tells() {
    var found = detector.detect(List.of(certified(POOR)), DAY);

    assertThat(eligible(found).explanation().children())
        .hasSameSizeAs(interpreted(certified(POOR)).explanation().children());
    assertThat(eligible(found).amountInCents())
        .isEqualTo(interpreted(certified(POOR)).amountInCents());
  }

  @Test
  void near_a_threshold_a_fact_that_nobody_answers_for_is_left_to_the_interpreter() {
    var found = detector.detect(List.of(declared(NEAR)), DAY);

    assertThat(found.interpreted()).isEqualTo(1);
    assertThat(eligible(found).certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void a_certified_case_beside_one_that_is_not_keeps_its_certainty() {
    var found = detector.detect(List.of(certified(NEAR), declared(NEAR)), DAY);

    assertThat(eligible(found).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(found.interpreted()).isEqualTo(1);
  }

  @Test
  void before_its_first_day_a_right_fails_for_everybody() {
    var day = CHEQUE.inForceFrom().minusDays(1);

    assertThat(detector.detect(List.of(certified(RICH), certified(POOR)), day).outcomes())
        .allSatisfy(outcome ->
            assertThat(outcome.orElseThrow())
                .isInstanceOfSatisfying(
                    Outcome.Failed.class,
                    failed -> assertThat(failed.code()).isEqualTo("hors-vigueur")));
  }

  @Test
  void a_number_that_is_none_fails_its_case_alone() {
    var found = detector.detect(List.of(certified(Double.NaN), certified(POOR)), DAY);

    assertThat(found.outcomes().getFirst().orElseThrow()).isInstanceOf(Outcome.Failed.class);
    assertThat(found.outcomes().getLast().orElseThrow()).isInstanceOf(Outcome.Eligible.class);
  }

  @Test
  void a_fact_that_the_right_does_not_declare_is_refused() {
    Map<String, FactValue> facts = Map.of("autre . fait", new FactValue(Value.of(1), true));

    assertThatThrownBy(() -> detector.detect(List.of(facts), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("autre . fait");
  }

  @Test
  void a_right_of_people_in_groups_is_refused() {
    assertThatThrownBy(() -> new SituationDetector(Packs.named("rsa")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rsa");
  }

  private static Outcome.Eligible eligible(SituationDetector.Found found) {
    return (Outcome.Eligible) found.outcomes().getFirst().orElseThrow();
  }

  private static Outcome.Eligible interpreted(Map<String, FactValue> facts) {
    return (Outcome.Eligible) new RightEvaluator(CHEQUE).evaluate(facts, DAY);
  }

  private static Map<String, FactValue> certified(double income) {
    return new Household().income(income).facts();
  }

  private static Map<String, FactValue> declared(double income) {
    return new Household().declaredIncome(income).facts();
  }
}
