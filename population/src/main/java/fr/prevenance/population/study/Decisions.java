package fr.prevenance.population.study;

import fr.prevenance.population.Outcome;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.population.detection.ExclusionReason;
import fr.prevenance.population.detection.Finding;
import fr.prevenance.population.detection.RightDetector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one version of a right comes to for each row of a batch. */
final class Decisions {
  private final Rows rows;
  private final Map<Integer, ExclusionReason> excluded;
  private final Map<Long, Outcome> found = new HashMap<>();

  /** What is known of a row. */
  enum Answer {
    ENTITLED,
    REFUSED,
    /** Something is missing, or it may not be looked at. */
    OPEN
  }

  /**
   * @param excluded rows that are not decided
   */
  Decisions(Batch batch, RightDetector detector, Map<Integer, ExclusionReason> excluded) {
    this.rows = batch.rows().getOrDefault(detector.right().entity(), Rows.NONE);
    this.excluded = excluded;
    for (Finding finding : detector.detect(batch, excluded).findings()) {
      found.put(finding.id(), finding.outcome());
    }
  }

  int rows() {
    return rows.size();
  }

  /** Of a row that is not excluded; empty for who is not entitled. */
  Optional<Outcome> of(int row) {
    return Optional.ofNullable(found.get(rows.ids()[row]));
  }

  Answer answer(int row) {
    if (excluded.containsKey(row)) {
      return Answer.OPEN;
    }
    return of(row)
        .map(outcome -> outcome instanceof Outcome.Eligible ? Answer.ENTITLED : Answer.OPEN)
        .orElse(Answer.REFUSED);
  }
}
