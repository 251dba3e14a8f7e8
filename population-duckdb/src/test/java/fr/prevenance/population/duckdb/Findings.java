package fr.prevenance.population.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a detection wrote, row by row. */
final class Findings {
  private Findings() {}

  static List<String> read(Path out, String kind) throws IOException {
    return read(out, kind, "*");
  }

  static List<String> read(Path out, String kind, String columns) throws IOException {
    Path folder = out.resolve(kind);
    try (var files = Files.list(folder)) {
      if (files.noneMatch(file -> file.toString().endsWith(".parquet"))) {
        return List.of();
      }
    }
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT %s FROM read_parquet(%s) ORDER BY droit, grappe, id"
                    .formatted(columns, Sql.text(folder.resolve("*.parquet").toString())))) {
      int width = found.getMetaData().getColumnCount();
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
