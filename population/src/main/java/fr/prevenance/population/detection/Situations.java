package fr.prevenance.population.detection;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Gathering;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Value;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Cases of one right laid out in columns, a row for each, in memory alone. */
final class Situations {
  private final RightPack right;
  private final int size;
  private final List<Column> columns;
  private final Map<String, Column> named = new HashMap<>();
  private final BitSet uncertified = new BitSet();
  private final BitSet strange = new BitSet();

  Situations(RightPack right, List<Map<String, FactValue>> cases) {
    this.right = right;
    this.size = cases.size();
    this.columns =
        right.facts().stream()
            .map(fact -> new Column(fact.input().type(), fact.unit(), size))
            .toList();
    for (int i = 0; i < columns.size(); i++) {
      named.put(right.facts().get(i).name(), columns.get(i));
    }
    for (int row = 0; row < size; row++) {
      for (var fact : cases.get(row).entrySet()) {
        set(row, fact.getKey(), fact.getValue());
      }
    }
  }

  private void set(int row, String name, FactValue fact) {
    if (!fact.isCertified()) {
      uncertified.set(row);
    }
    Column column = named.get(name);
    if (column == null) {
      strange.set(row);
      return;
    }
    column.set(row, fact.value());
    if (column.states()[row] == Column.APART || isNotFinite(fact.value())) {
      strange.set(row);
    }
  }

  private static boolean isNotFinite(Value value) {
    return value instanceof Value.Number number && !Double.isFinite(number.number());
  }

  /** Facts in the order in which the right declares them. */
  Gathering gathered() {
    return new Gathering(new Crowd(0, List.of()), columns, size);
  }

  /** Where a fact is unknown. */
  Doubts doubts() {
    long[] each = LongStream.range(0, size).toArray();
    Rows rows = new Rows(each, each);
    Doubts doubts = new Doubts(rows);
    for (int i = 0; i < columns.size(); i++) {
      doubts.add(right.facts().get(i), columns.get(i), rows);
    }
    return doubts;
  }

  /** Whether somebody answers for every fact of the case. */
  boolean isCertified(int row) {
    return !uncertified.get(row);
  }

  /**
   * A fact that no column of the right can hold: only the interpreter can say what becomes of it.
   */
  boolean isStrange(int row) {
    return strange.get(row);
  }
}
