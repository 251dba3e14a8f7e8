package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Detections that go on from others. */
final class Increments {
  private static final List<String> TABLES =
      List.of("personnes", "famille", "appartenances/famille");

  private Increments() {}

  static Map<String, RightCount> whole(Delivery delivery, int persons, Path out) throws Exception {
    try (Population population = delivery.open()) {
      return new LocalDetection(population, resources(delivery), persons).run(out, Progress.NONE);
    }
  }

  static Map<String, RightCount> since(
      Delivery before, Path results, Delivery after, int persons, Path out) throws Exception {
    try (Population then = before.open();
        Population now = after.open()) {
      return new LocalDetection(now, resources(after), persons)
          .since(PreviousDetection.of(then, results))
          .run(out, Progress.NONE);
    }
  }

  private static Resources resources(Delivery delivery) {
    return new Resources(200_000_000, 2, delivery.privateFolder());
  }

  /** Has the files of a result say something else. */
  static void rewrite(Path out, String kind, String columns) throws Exception {
    try (Stream<Path> files = Files.list(out.resolve(kind))) {
      for (Path file : files.toList()) {
        Path other = file.resolveSibling("autre");
        sql(
            "COPY (SELECT %s FROM read_parquet(%s)) TO %s (FORMAT PARQUET)"
                .formatted(columns, Sql.path(file), Sql.text(other.toString())));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Has a result be of another version of a right. */
  static void forgetVersion(Path out, String slug) throws IOException {
    Path request = out.resolve(DetectionFolder.REQUEST);
    String told = Files.readString(request);
    String other = told.replaceFirst("(\"" + slug + "\" : \")[^\"]*", "$1autre");
    assertThat(other).isNotEqualTo(told);
    Files.writeString(request, other);
  }

  /** The tables of one, without any row, as another. */
  static Delivery emptied(Delivery from, Delivery to) {
    for (String table : TABLES) {
      to.table(table, "SELECT * FROM " + files(from, table) + " WHERE false");
    }
    return to;
  }

  /** SQL: the Parquet files of a table. */
  static String files(Delivery delivery, String table) {
    return "read_parquet(" + Sql.text(delivery.folder().resolve(table) + "/*.parquet") + ")";
  }

  private static void sql(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
