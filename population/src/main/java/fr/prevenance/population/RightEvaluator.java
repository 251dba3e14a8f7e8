package fr.prevenance.population;

import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.Map;

/** Decides one right for one household at a time, by the interpreter. Safe for many threads. */
public final class RightEvaluator {

  public RightEvaluator(RightPack pack) {
    throw new UnsupportedOperationException(pack.slug());
  }

  /**
   * @param facts by full name; facts the pack does not declare are refused
   * @throws IllegalArgumentException naming an undeclared fact
   */
  public Outcome evaluate(Map<String, FactValue> facts, LocalDate date) {
    throw new UnsupportedOperationException();
  }
}
