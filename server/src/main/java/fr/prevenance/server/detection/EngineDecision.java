package fr.prevenance.server.detection;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.population.detection.SituationDetector;
import fr.prevenance.server.detection.ServedRight.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many cases by the code that decides populations, generated when it is first needed; one or a few
 * by the interpreter, which comes to the same and needs nothing.
 */
final class EngineDecision implements Decision {
  /** Fewer are decided before the code would be generated: docs/measures.md, bench/screening. */
  static final int FEW = 256;

  private final RightPack pack;
  private final RightEvaluator evaluator;
  private @Nullable SituationDetector detector;

  EngineDecision(RightPack pack) {
    this.pack = pack;
    this.evaluator = new RightEvaluator(pack);
  }

  @Override
  public Outcome decide(Map<String, FactValue> facts, LocalDate date) {
    return evaluator.evaluate(facts, date);
  }

  @Override
  public List<Optional<Outcome>> decide(List<Map<String, FactValue>> cases, LocalDate date) {
    return cases.size() < FEW
        ? Decision.super.decide(cases, date)
        : detector().detect(cases, date).outcomes();
  }

  /** Once for all threads. */
  private synchronized SituationDetector detector() {
    if (detector == null) {
      detector = new SituationDetector(pack);
    }
    return detector;
  }
}
