package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.population.dataset.RowSpan;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import java.util.BitSet;

/**
 * Subjects in whose cluster a fact is unknown: where the rules may assume it, what generated code
 * comes to for them may rest on an assumption.
 */
final class Doubts {
  private final Rows subjects;
  private final BitSet ofEntitled = new BitSet();
  private final BitSet ofRefused = new BitSet();
  private final BitSet ofUnknown = new BitSet();

  Doubts(Rows subjects) {
    this.subjects = subjects;
  }

  /** Takes note of a fact that is unknown for everybody. */
  void addUnknown(FactDefinition fact) {
    mark(fact, new RowSpan(0, subjects.size()));
  }

  /**
   * Takes note of where a fact is unknown.
   *
   * @param cells one for each row of the table
   */
  void add(FactDefinition fact, Column cells, Rows table) {
    for (int row = 0; row < table.size(); row++) {
      if (cells.states()[row] == Column.UNDEFINED) {
        mark(fact, subjects.of(table.clusters()[row]));
      }
    }
  }

  private void mark(FactDefinition fact, RowSpan linked) {
    ofUnknown.set(linked.from(), linked.to());
    if (fact.whenMissing() == FactDefinition.WhenMissing.LESS_CERTAIN) {
      ofEntitled.set(linked.from(), linked.to());
      if (!fact.isAssumedFavourably()) {
        ofRefused.set(linked.from(), linked.to());
      }
    }
  }

  /** Whether there may be something to ask for. */
  boolean isOfUnknown(int row) {
    return ofUnknown.get(row);
  }

  /** Whether an entitlement may rest on an assumption, and be less certain. */
  boolean isOfEntitled(int row) {
    return ofEntitled.get(row);
  }

  /** Whether a refusal may rest on an assumption that closed the right. */
  boolean isOfRefused(int row) {
    return ofRefused.get(row);
  }
}
