package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetIssue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/**
 * DuckDB in this process, within bounds: memory, threads, no extension and nothing of the network.
 */
final class Engine implements AutoCloseable {
  private static final List<String> LACKING =
      List.of("Out of Memory", "No space left", "max_temp_directory_size");
  private static final List<String> UNREADABLE =
      List.of("IO Error", "Invalid Input Error", "Serialization Error", "HTTP Error");

  /** Faults of our SQL, whose messages quote it and no data. */
  private static final List<String> OURS =
      List.of("Parser Error", "Binder Error", "Catalog Error", "Permission Error");

  private final DuckDBConnection connection;

  private Engine(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Reads a value of a row, columns counted from one. */
  interface RowReading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes rows, some thousands at a time. */
  interface ChunkReading {
    void read(DuckDBDataChunkReader chunk) throws DatasetException;
  }

  static Engine start(Resources resources) throws DatasetException {
    try {
      Files.createDirectories(resources.privateFolder());
      Engine engine = new Engine(DuckDb.start());
      engine.bound(resources);
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bound(Resources resources) throws DatasetException {
    Path own = resources.privateFolder().toAbsolutePath();
    run("SET memory_limit = '" + resources.memory() + "B'");
    run("SET threads = " + resources.threads());
    run("SET temp_directory = " + Sql.text(own.resolve("debordement").toString()));
    run("SET preserve_insertion_order = true");
    run("SET parquet_metadata_cache = true");
    run("SET autoload_known_extensions = false");
    run("SET autoinstall_known_extensions = false");
    run("SET lock_configuration = true");
  }

  /** Another connection to the same tables and types, for another thread. */
  Engine beside() throws DatasetException {
    try {
      return new Engine(connection.duplicate());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Gives rows to a table. */
  interface RowWriting {
    void write(DuckDBAppender rows) throws SQLException;
  }

  void append(String table, RowWriting writing) throws DatasetException {
    try (Appending rows = appending(table)) {
      rows.append(writing);
    }
  }

  /**
   * Begins to give rows to a table. Putting them there costs more than the rows themselves where
   * they are few: whoever has some at a time keeps this open.
   */
  Appending appending(String table) throws DatasetException {
    try {
      return new Appending(connection.createAppender(table));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Rows given to a table, which has them all once this is closed. */
  static final class Appending implements AutoCloseable {
    private final DuckDBAppender rows;

    private Appending(DuckDBAppender rows) {
      this.rows = rows;
    }

    void append(RowWriting writing) throws DatasetException {
      try {
        writing.write(rows);
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    @Override
    public void close() throws DatasetException {
      try {
        rows.close();
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  /**
   * Writes the rows of a query to a Parquet file.
   *
   * @throws ResourcesExhausted where it cannot be written
   */
  void write(String query, Path file) throws DatasetException {
    String to = Sql.text(file.toAbsolutePath().toString());
    try (var statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO " + to + " (FORMAT PARQUET)");
    } catch (SQLException e) {
      if (kind(String.valueOf(e.getMessage())).equals("IO Error")) {
        throw new ResourcesExhausted(
            "« %s » ne peut pas être écrit : faites de la place sur le disque, vérifiez les droits du dossier, puis relancez la même commande."
                .formatted(file.getParent()));
      }
      throw failure(e);
    }
  }

  void run(String sql) throws DatasetException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> List<T> all(String sql, RowReading<T> reading) throws DatasetException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reading.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> Optional<T> first(String sql, RowReading<T> reading) throws DatasetException {
    return all(sql, reading).stream().findFirst();
  }

  /** The one number that a query of one row and column gives. */
  long number(String sql) throws DatasetException {
    return first(sql, row -> row.getLong(1)).orElseThrow();
  }

  /** Rows that a {@code FROM …} gives. */
  int count(String from) throws DatasetException {
    return Math.toIntExact(number("SELECT count(*) " + from));
  }

  /**
   * Streams rows, all of them: DuckDB ends a stream of chunks that fails as it ends one that is
   * over, so they are counted.
   *
   * @param from {@code FROM …}
   * @param rows as counted before
   */
  void stream(String columns, String from, long rows, ChunkReading reading)
      throws DatasetException {
    String sql = "SELECT " + columns + " " + from;
    long read = 0;
    try (DuckDBPreparedStatement statement = connection.prepare(sql);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        read += result.chunk().rowCount();
        if (read > rows) {
          throw changed();
        }
        reading.read(result.chunk());
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    if (read < rows) {
      throw interrupted(sql);
    }
  }

  /** Runs it again in a way that tells why it fails, and keeps no row. */
  private DatasetException interrupted(String sql) throws DatasetException {
    all("EXPLAIN ANALYZE " + sql, row -> row.getString(2));
    return changed();
  }

  private static DatasetException changed() {
    return new DatasetException(
        new DatasetIssue(
            "fichiers-modifiés",
            DatasetFile.NAME,
            "",
            "Le nombre de lignes d'une table a changé pendant la lecture.",
            "Recommencez quand plus personne n'écrit dans le dossier."));
  }

  /** Tells the kind of failure; not its message, which may quote data. */
  private static DatasetException failure(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (LACKING.stream().anyMatch(message::contains)) {
      throw new ResourcesExhausted(
          "La mémoire ou le disque ne suffit pas pour lire ces données. Donnez plus de mémoire, ou"
              + " libérez de la place dans le dossier privé de l'exécution.");
    }
    if (UNREADABLE.stream().anyMatch(message::startsWith)) {
      return new DatasetException(
          new DatasetIssue(
              "lecture-impossible",
              DatasetFile.NAME,
              "",
              "Un fichier du jeu de données ne se lit plus (%s).".formatted(kind(message)),
              "Vérifiez que personne ne le modifie pendant la lecture, et livrez-le à nouveau."));
    }
    boolean quotesOnlySql = OURS.contains(kind(message));
    throw new IllegalStateException(
        "DuckDB refuses a query: " + (quotesOnlySql ? message : kind(message)));
  }

  private static String kind(String message) {
    int colon = message.indexOf(':');
    return colon < 0 ? "?" : message.substring(0, colon);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }
}
