package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.population.RightKernel;
import fr.prevenance.population.detection.KernelResults.Decision;
import fr.prevenance.rules.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides one right without members for cases side by side, each of which says by itself what is
 * known of it and who answers for that. Immutable and safe for many threads.
 *
 * <p>As {@link RightDetector} does for a batch, generated code decides whoever it can, and the
 * interpreter the others; were it to decide all, it would come to the same.
 */
public final class SituationDetector {
  private final RightPack right;
  private final RightKernel kernel;
  private final RightEvaluator evaluator;

  /**
   * What the cases come to.
   *
   * @param outcomes in the order of the cases; empty for who is not entitled
   * @param interpreted how many the interpreter decided
   */
  public record Found(List<Optional<Outcome>> outcomes, int interpreted) {
    public Found {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Generates the code, which serves for any day.
   *
   * @throws IllegalArgumentException a right of people in groups
   */
  public SituationDetector(RightPack right) {
    if (right.rules().individual().isPresent()) {
      throw new IllegalArgumentException("Decided on members of groups: " + right.slug());
    }
    this.right = right;
    this.kernel =
        new RightKernel(
            right,
            right.facts(),
            right.facts().stream().map(FactDefinition::input).toList(),
            KernelResults.rules(right.result().thresholds(), List.of()));
    this.evaluator = new RightEvaluator(right);
  }

  /**
   * Decides some cases in the calling thread.
   *
   * @param cases facts by full name; those the right does not declare are refused
   * @throws IllegalArgumentException naming an undeclared fact
   */
  public Found detect(List<Map<String, FactValue>> cases, LocalDate day) {
    var situations = new Situations(right, cases);
    var columns = kernel.evaluate(situations.gathered(), day);
    var certified = new KernelResults(right, kernel, columns, List.of(), List.of());
    var doubtful = new KernelResults(right, kernel, columns, thresholds(), List.of());
    var doubts = situations.doubts();
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    int interpreted = 0;
    for (int row = 0; row < cases.size(); row++) {
      var results = situations.isCertified(row) ? certified : doubtful;
      boolean isOpen = !right.isInForce(day) || situations.isStrange(row);
      var decision = isOpen ? new Decision.Open() : results.of(row, doubts);
      interpreted += decision instanceof Decision.Open ? 1 : 0;
      outcomes.add(outcome(decision, cases.get(row), day));
    }
    return new Found(outcomes, interpreted);
  }

  private List<Threshold> thresholds() {
    return right.result().thresholds();
  }

  private Optional<Outcome> outcome(
      Decision decision, Map<String, FactValue> facts, LocalDate day) {
    return switch (decision) {
      case Decision.Refused() -> Optional.empty();
      case Decision.Entitled(var certainty, var cents) ->
          Optional.of(entitled(certainty, cents, facts, day));
      case Decision.Open() ->
          Optional.of(evaluator.evaluate(facts, day))
              .filter(outcome -> !(outcome instanceof Outcome.NotEligible));
    };
  }

  private Outcome entitled(
      Outcome.Certainty certainty,
      OptionalLong cents,
      Map<String, FactValue> facts,
      LocalDate day) {
    return new Outcome.Eligible(
        certainty, cents, List.of(), List.of(), Map.of(), () -> why(facts, day));
  }

  private Explanation why(Map<String, FactValue> facts, LocalDate day) {
    if (evaluator.evaluate(facts, day) instanceof Outcome.Eligible eligible) {
      return eligible.explanation();
    }
    throw new IllegalStateException("The interpreter does not find who was found entitled");
  }
}
