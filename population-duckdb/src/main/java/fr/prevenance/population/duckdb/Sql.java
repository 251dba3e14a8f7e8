package fr.prevenance.population.duckdb;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names and texts as SQL writes them, whatever they hold. */
public final class Sql {
  private Sql() {}

  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  public static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }

  public static String name(String column) {
    return "\"" + column.replace("\"", "\"\"") + "\"";
  }

  /** A path that is taken as it is, though DuckDB reads patterns. */
  public static String path(Path file) {
    return text(file.toAbsolutePath().toString().replaceAll("([\\[*?])", "[$1]"));
  }

  static String parquet(List<Path> files) {
    return parquet(files, "");
  }

  /**
   * @param options of the reading, each after a comma
   */
  static String parquet(List<Path> files, String options) {
    return files.stream()
        .map(Sql::path)
        .collect(Collectors.joining(", ", "read_parquet([", "]" + options + ")"));
  }
}
