package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Reads the rows of one table in a range: ids, clusters and the facts asked for. */
final class TableReader {
  private static final int OWN_COLUMNS = 2;

  private final Engine engine;
  private final Source source;
  private final List<FactColumn> facts;

  TableReader(Engine engine, Source source, List<FactColumn> facts) {
    this.engine = engine;
    this.source = source;
    this.facts = facts;
  }

  /**
   * @param columns by full name of the fact
   */
  record Table(Rows rows, Map<String, Column> columns) {}

  Table read(Extent extent) throws DatasetException {
    String from = source.within(extent);
    int count = engine.count(from);
    Filling filling = new Filling(count);
    String columns =
        Stream.concat(
                Stream.of(WantedColumn.ID, WantedColumn.CLUSTER),
                facts.stream().flatMap(fact -> fact.expressions().stream()))
            .collect(Collectors.joining(", "));
    engine.stream(columns, from, count, filling::take);
    return filling.table();
  }

  /** The arrays of one table, filled chunk after chunk. */
  private final class Filling {
    private final long[] ids;
    private final long[] clusters;
    private final List<Column> columns = new ArrayList<>();
    private int size;

    Filling(int count) {
      this.ids = new long[count];
      this.clusters = new long[count];
      facts.forEach(fact -> columns.add(fact.column(count)));
    }

    void take(DuckDBDataChunkReader chunk) throws DatasetException {
      int rows = (int) chunk.rowCount();
      copy(chunk.vector(0), rows, ids);
      copy(chunk.vector(1), rows, clusters);
      int vector = OWN_COLUMNS;
      for (int i = 0; i < facts.size(); i++) {
        try {
          facts.get(i).read(chunk, vector, columns.get(i), size);
        } catch (FactColumn.Fault fault) {
          throw faulty(facts.get(i), ids[size + fault.row()], fault.code());
        }
        vector += facts.get(i).expressions().size();
      }
      size += rows;
    }

    private void copy(DuckDBReadableVector from, int rows, long[] to) {
      for (int i = 0; i < rows; i++) {
        to[size + i] = from.getLong(i);
      }
    }

    Table table() {
      Map<String, Column> byName = new LinkedHashMap<>();
      if (isInOrder()) {
        for (int i = 0; i < facts.size(); i++) {
          byName.put(facts.get(i).fact().name(), columns.get(i));
        }
        return new Table(new Rows(ids, clusters), byName);
      }
      int[] order = order();
      for (int i = 0; i < facts.size(); i++) {
        byName.put(facts.get(i).fact().name(), columns.get(i).arranged(order));
      }
      return new Table(new Rows(arranged(ids, order), arranged(clusters, order)), byName);
    }

    private boolean isInOrder() {
      for (int i = 1; i < size; i++) {
        int order = Long.compare(clusters[i - 1], clusters[i]);
        if (order > 0 || (order == 0 && ids[i - 1] > ids[i])) {
          return false;
        }
      }
      return true;
    }

    private int[] order() {
      return IntStream.range(0, size)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingLong(row -> clusters[row])
                  .thenComparingLong(row -> ids[row]))
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }

  private static long[] arranged(long[] values, int[] order) {
    return IntStream.of(order).mapToLong(row -> values[row]).toArray();
  }

  private DatasetException faulty(FactColumn column, long id, String code) throws DatasetException {
    String message =
        switch (code) {
          case "nombre-trop-grand" -> "Ce nombre entier dépasse 2⁵³ : il ne serait pas exact.";
          case "nombre-infini" -> "Ce nombre est infini, ou n'en est pas un (NaN).";
          default ->
              "Il y a une valeur, mais « %s » dit qu'elle n'est pas applicable."
                  .formatted(column.fact().notApplicableColumn());
        };
    String mend =
        code.equals("valeur-et-non-applicable")
            ? "Gardez l'une ou l'autre."
            : "Corrigez-le, ou laissez-le absent (NULL) s'il est inconnu.";
    return source.fault(
        engine,
        "id = " + id,
        "id %d, colonne %s".formatted(id, column.fact().column()),
        code,
        message,
        mend);
  }
}
