package fr.prevenance.population.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a detection leaves. */
final class Results {
  private Results() {}

  /** By name in the folder; what says which request it was, and who holds it, apart. */
  static Map<String, Path> of(Path out) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), file);
      }
    }
    files.keySet().removeAll(List.of(".verrou"));
    return files;
  }

  /**
   * The same files, with the same rows in the same order, every cell. Not the same bytes: two runs
   * of DuckDB may encode the same rows otherwise.
   */
  static void assertSame(Path one, Path other) throws IOException {
    Map<String, Path> files = of(one);
    Map<String, Path> others = of(other);
    assertThat(others.keySet()).isEqualTo(files.keySet());
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Path twin = other.resolve(file.getKey());
      if (file.getKey().endsWith(".parquet")) {
        assertThat(rows(twin)).as(file.getKey()).isEqualTo(rows(file.getValue()));
      } else {
        assertThat(twin).hasSameBinaryContentAs(file.getValue());
      }
    }
  }

  /** Names and types of the columns, then every row. */
  private static List<String> rows(Path file) {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
      statement.setString(1, file.toString().replaceAll("([\\[*?])", "[$1]"));
      var found = statement.executeQuery();
      int width = found.getMetaData().getColumnCount();
      for (int i = 1; i <= width; i++) {
        rows.add(
            found.getMetaData().getColumnName(i) + " " + found.getMetaData().getColumnTypeName(i));
      }
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          cells.add(String.valueOf(found.getObject(i)));
        }
        rows.add(String.join(" | ", cells));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return rows;
  }
}
