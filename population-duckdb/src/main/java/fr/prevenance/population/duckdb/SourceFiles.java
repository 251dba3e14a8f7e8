package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.dataset.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of each table, in the order of their names. */
final class SourceFiles {
  private final Engine engine;
  private final DatasetDescription description;

  SourceFiles(Engine engine, DatasetDescription description) {
    this.engine = engine;
    this.description = description;
  }

  /** A table whose columns have been checked; every fault of its files is told together. */
  Source open(String folder, List<WantedColumn> wanted) throws DatasetException {
    List<Path> files = files(folder);
    return description.format() == FileFormat.CSV
        ? new CsvFiles(engine, folder, files, wanted).open()
        : new ParquetFiles(engine, folder, files, wanted).open();
  }

  private List<Path> files(String folder) throws DatasetException {
    String ending = "." + description.format().word();
    Path table = description.folder().toAbsolutePath().normalize().resolve(folder);
    try (Stream<Path> children = Files.list(table)) {
      List<Path> files =
          children
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(ending))
              .sorted()
              .toList();
      if (!files.isEmpty()) {
        return files;
      }
    } catch (IOException absent) {
      // Told below, as a folder without files is.
    }
    throw new DatasetException(
        new DatasetIssue(
            "table-absente",
            folder,
            "",
            "Le dossier « %s » manque, ou n'a aucun fichier « %s ».".formatted(folder, ending),
            "Livrez cette table, ou retirez-la de dataset.yaml (« appartenances: non » pour des"
                + " groupes sans membres)."));
  }

  /** What a missing column is told as, in either format. */
  static DatasetIssue missing(String file, WantedColumn column, Iterable<String> found) {
    return new DatasetIssue(
        "colonne-absente",
        file,
        "colonne " + column.name(),
        "La colonne « %s » manque.".formatted(column.name()),
        "Ajoutez-la (%s). Colonnes trouvées : %s."
            .formatted(column.kind().parquetWords(), String.join(", ", found)));
  }
}
