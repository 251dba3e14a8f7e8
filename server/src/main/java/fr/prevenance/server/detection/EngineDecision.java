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
 * One case by the interpreter, which needs nothing; several by the code that decides populations,
 * generated when it is first needed. Both come to the same.
 */
final class EngineDecision implements Decision {
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
    return detector().detect(cases, date).outcomes();
  }

  /** Once for all threads. */
  private synchronized SituationDetector detector() {
    if (detector == null) {
      detector = new SituationDetector(pack);
    }
    return detector;
  }
}
