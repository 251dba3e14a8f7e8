package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where tables are arranged: clusters found, months brought to one value, rows sorted. The queries
 * are the same wherever they run: standard SQL, integers only, {@code "names"} quoted as the
 * standard does; the little that differs is asked for here.
 */
public interface Workbench extends AutoCloseable {

  /** Whether queries may name what DuckDB reads as DuckDB does; else they name {@link #files}. */
  boolean isDuckDb();

  /**
   * What stands after {@code FROM} for the rows of Parquet files.
   *
   * @param files of one table
   */
  String files(List<Path> files) throws DatasetException;

  /** Works a query out now and keeps its rows under a name, in place of those that had it. */
  void keep(String name, String query) throws DatasetException;

  /** Forgets what was kept. */
  void drop(String name) throws DatasetException;

  /** The first row of a query, with numbers as {@code Long} and days as {@code LocalDate}. */
  Optional<List<Object>> first(String query) throws DatasetException;

  /**
   * Writes the rows of a query in Parquet files, sorted: file after file, row after row.
   *
   * @param order columns; rows that have the same first one are in the same file
   */
  List<Path> write(String query, List<String> order) throws DatasetException;

  /** SQL: a text, whatever it holds. */
  String text(String value);

  /** SQL: of rows grouped, the value that is known in the latest of them. */
  String latest(String value, String by);

  /**
   * Reads every membership, and refuses what cannot be.
   *
   * @throws DatasetException with the faults, by range, not more than {@link RangeFaults#ENOUGH}
   */
  void check(Population population, Progress progress) throws DatasetException;

  @Override
  void close();
}
