package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables written anew in the private folder of the run, and deleted when reading ends. */
final class Staging implements AutoCloseable {
  /** Rows of a row group: what a range reads at least. */
  private static final int GROUP_ROWS = 122_880;

  private final Engine engine;
  private final Path folder;
  private final List<Path> written = new ArrayList<>();

  Staging(Engine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /**
   * Writes the rows of a query.
   *
   * @return the file
   */
  Path write(String query) throws DatasetException {
    Path file = folder.resolve("table-" + written.size() + ".parquet");
    written.add(file);
    engine.run(
        "COPY ("
            + query
            + ") TO "
            + Sql.text(file.toAbsolutePath().toString())
            + " (FORMAT PARQUET, ROW_GROUP_SIZE "
            + GROUP_ROWS
            + ")");
    return file;
  }

  /** Room for a file that somebody else writes. */
  Path room(String place) throws IOException {
    Path file = folder.resolve("clair").resolve(place);
    Files.createDirectories(file.getParent());
    written.add(file);
    return file;
  }

  @Override
  public void close() {
    for (Path file : written) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
