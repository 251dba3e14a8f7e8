package fr.prevenance.population.duckdb.generate;

import fr.prevenance.population.fictive.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 *
 * @param table whose rows may change from one query to the next
 * @param columns those that are read
 */
record Drawn<C extends Enum<C>>(Table<C> table, List<C> columns)
    implements DuckDBTableFunction<Object, int[], Object> {

  /** The number of the row, beside the columns. */
  static final String ROW = "row_number";

  /** Only the columns that some SQL names. */
  static <C extends Enum<C>> Drawn<C> of(Table<C> table, Class<C> columns, String sql) {
    return new Drawn<>(
        table,
        Stream.of(columns.getEnumConstants())
            .filter(column -> Pattern.compile("\\b" + name(column) + "\\b").matcher(sql).find())
            .toList());
  }

  private static String name(Enum<?> column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  void register(DuckDBConnection connection, String name) throws SQLException {
    try (var builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(this).register(connection);
    }
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
    info.addResultColumn(ROW, DuckDBColumnType.INTEGER);
    for (C column : columns) {
      info.addResultColumn(name(column), DuckDBColumnType.INTEGER);
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
    int from = next[0];
    int rows = (int) Math.min(chunk.capacity(), table.rows() - from);
    DuckDBWritableVector numbers = chunk.vector(0);
    for (int row = 0; row < rows; row++) {
      numbers.setInt(row, from + row);
    }
    for (int at = 0; at < columns.size(); at++) {
      DuckDBWritableVector vector = chunk.vector(at + 1L);
      int[] values = table.values(columns.get(at));
      for (int row = 0; row < rows; row++) {
        vector.setInt(row, values[from + row]);
      }
    }
    next[0] = from + rows;
    return rows;
  }
}
