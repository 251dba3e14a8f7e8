package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that SQL can read, whose columns have been checked.
 *
 * @param label folder of the table, as issues show it
 * @param columns SQL: each wanted column, in the type it is read in
 * @param from SQL: what they are read from
 * @param types by column, those it is read in: BIGINT, DOUBLE, BOOLEAN, VARCHAR or DATE
 * @param files Parquet files that are read as they are; none for any other
 * @param delivered SQL: the rows as they were delivered, each with its {@value #FILE} and its
 *     {@value #RECORD}
 */
record Source(
    String label,
    String columns,
    String from,
    Map<String, String> types,
    List<DataFile> files,
    String delivered) {
  /** Name of the file that a row was delivered in. */
  static final String FILE = "fichier livré";

  /** Place of a row in its file, from 1; a header is none. */
  static final String RECORD = "enregistrement livré";

  /**
   * A file, with the clusters that it may hold.
   *
   * @param least the first of them
   * @param greatest the last of them
   */
  record DataFile(Path path, long least, long greatest) {
    /** Of which nothing is known. */
    DataFile(Path path) {
      this(path, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    boolean mayHold(ClusterRange range) {
      return least <= range.to() && greatest >= range.from();
    }
  }

  Source {
    types = Map.copyOf(types);
    files = List.copyOf(files);
  }

  boolean has(String column) {
    return types.containsKey(column);
  }

  List<Path> paths() {
    return files.stream().map(DataFile::path).toList();
  }

  /** The same, where more is known of its files. */
  Source knowing(List<DataFile> better) {
    return new Source(label, columns, from, types, better, delivered);
  }

  /** The same rows, written anew with just the columns wanted. */
  Source rewritten(String elsewhere, Map<String, String> otherTypes) {
    return new Source(label, "*", elsewhere, otherTypes, List.of(), delivered);
  }

  /** SQL that stands for the table after {@code FROM}. */
  String relation() {
    return "(SELECT " + columns + " FROM " + from + ")";
  }

  /** SQL, from {@code FROM} on, of some rows; files that hold none are not opened. */
  String within(Extent extent) {
    List<Path> some =
        files.stream().filter(file -> file.mayHold(extent.range())).map(DataFile::path).toList();
    String fewer = some.isEmpty() ? from : Sql.parquet(some);
    return "FROM (SELECT %s FROM %s) WHERE %s".formatted(columns, fewer, extent.condition());
  }

  /**
   * A fault of a row, with the file and the place in it that it was delivered at; of several such
   * rows, the last.
   *
   * @param which SQL: the condition that tells the row
   * @param who the row in words, such as « id 12 »; empty where it has no name
   */
  DatasetException fault(
      Engine engine, String which, String who, String code, String message, String mend)
      throws DatasetException {
    try (Engine own = engine.beside()) {
      Optional<DatasetIssue> issue =
          own.first(
              "SELECT %1$s, %2$s FROM %3$s WHERE %4$s ORDER BY 1 DESC, 2 DESC LIMIT 1"
                  .formatted(Sql.name(FILE), Sql.name(RECORD), delivered, which),
              row ->
                  new DatasetIssue(
                      code,
                      label + "/" + row.getString(1),
                      "enregistrement " + row.getLong(2) + (who.isEmpty() ? "" : ", " + who),
                      message,
                      mend));
      return new DatasetException(
          issue.orElseGet(() -> new DatasetIssue(code, label, who, message, mend)));
    }
  }
}
