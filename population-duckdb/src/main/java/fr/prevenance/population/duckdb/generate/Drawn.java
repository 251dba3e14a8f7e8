package fr.prevenance.population.duckdb.generate;

import fr.prevenance.population.fictive.Members;
import fr.prevenance.population.fictive.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * A table that was drawn, as DuckDB reads it: no row is copied but into the chunk that it asks for.
 * Each value that is handed over takes a lock in DuckDB's Java library, so that few, packed columns
 * are faster than many.
 *
 * @param rows which may change from one query to the next, as values may
 */
record Drawn(IntSupplier rows, List<Column> columns)
    implements DuckDBTableFunction<Object, int[], Object> {

  /** The number of the row, beside the columns. */
  static final String ROW = "row_number";

  /** The one column of memberships. */
  static final String BITS = "bits";

  /** A column, and how some of its rows are handed over. */
  record Column(String name, DuckDBColumnType type, Filling filling) {}

  interface Filling {
    void fill(DuckDBWritableVector vector, int from, int rows);
  }

  /** Only the columns that some SQL names, and the number of the row. */
  static <C extends Enum<C>> Drawn of(Table<C> table, Class<C> columns, String sql) {
    List<Column> read = new ArrayList<>();
    read.add(new Column(ROW, DuckDBColumnType.INTEGER, Drawn::numbers));
    for (C column : columns.getEnumConstants()) {
      String name = column.name().toLowerCase(Locale.ROOT);
      if (Pattern.compile("\\b" + name + "\\b").matcher(sql).find()) {
        read.add(
            new Column(
                name,
                DuckDBColumnType.INTEGER,
                (vector, from, rows) -> ints(table.values(column), vector, from, rows)));
      }
    }
    return new Drawn(table::rows, read);
  }

  static Drawn of(Members members) {
    Filling longs = (vector, from, rows) -> longs(members.values(), vector, from, rows);
    return new Drawn(members::rows, List.of(new Column(BITS, DuckDBColumnType.BIGINT, longs)));
  }

  private static void numbers(DuckDBWritableVector vector, int from, int rows) {
    for (int row = 0; row < rows; row++) {
      vector.setInt(row, from + row);
    }
  }

  private static void ints(int[] values, DuckDBWritableVector vector, int from, int rows) {
    for (int row = 0; row < rows; row++) {
      vector.setInt(row, values[from + row]);
    }
  }

  private static void longs(long[] values, DuckDBWritableVector vector, int from, int rows) {
    for (int row = 0; row < rows; row++) {
      vector.setLong(row, values[from + row]);
    }
  }

  void register(DuckDBConnection connection, String name) throws SQLException {
    try (var builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(this).register(connection);
    }
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
    for (Column column : columns) {
      info.addResultColumn(column.name(), column.type());
    }
    return columns;
  }

  @Override
  public int[] init(DuckDBTableFunctionInitInfo info) throws SQLException {
    info.setMaxThreads(1);
    return new int[1];
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
      throws SQLException {
    int[] next = info.getInitData();
    int count = (int) Math.min(chunk.capacity(), rows.getAsInt() - next[0]);
    for (int at = 0; at < columns.size(); at++) {
      columns.get(at).filling().fill(chunk.vector(at), next[0], count);
    }
    next[0] += count;
    return count;
  }
}
