package fr.prevenance.population.study;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.population.detection.Around;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Value;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where each row of an entity lives: its own fact, else that of its first person's group. */
final class Places {
  /** Where no fact tells. */
  static final String ANYWHERE = "";

  private final @Nullable Column column;
  private final int[] rows;
  private final boolean isAsked;

  Places(Optional<DatasetFact> fact, String entity, Batch batch) {
    this.isAsked = fact.isPresent();
    this.column = fact.map(one -> batch.columns().get(one.name())).orElse(null);
    this.rows = fact.map(one -> rows(one.meaning().entity(), entity, batch)).orElse(new int[0]);
  }

  private static int[] rows(String teller, String entity, Batch batch) {
    return teller.equals(entity)
        ? IntStream.range(0, batch.rows().getOrDefault(entity, Rows.NONE).size()).toArray()
        : new Around(entity, batch).rows(teller);
  }

  /** The département, or that it is not known; {@link #ANYWHERE} where nobody asks. */
  String of(int row) {
    if (!isAsked) {
      return ANYWHERE;
    }
    int teller = rows[row];
    return column == null || teller < 0 ? Departement.UNKNOWN : told(column, teller);
  }

  private static String told(Column column, int row) {
    return column.states()[row] == Column.VALUE && column.value(row) instanceof Value.Text(var text)
        ? Departement.of(text)
        : Departement.UNKNOWN;
  }
}
