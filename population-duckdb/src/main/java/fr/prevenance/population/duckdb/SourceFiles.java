package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.dataset.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of each table, in the order of their names. */
final class SourceFiles {
  private final Engine engine;
  private final DatasetDescription description;
  private final Optional<SealedTables> sealed;

  /**
   * @param sealed opens the files; none where they are plain
   */
  SourceFiles(Engine engine, DatasetDescription description, Optional<SealedTables> sealed) {
    this.engine = engine;
    this.description = description;
    this.sealed = sealed;
  }

  /** A table whose columns have been checked; every fault of its files is told together. */
  Source open(String folder, List<WantedColumn> wanted) throws DatasetException {
    List<Path> delivered = files(folder);
    List<Path> files = sealed.isPresent() ? sealed.get().open(folder, delivered) : delivered;
    return description.format() == FileFormat.CSV
        ? new CsvFiles(engine, folder, files, wanted).open()
        : new ParquetFiles(engine, folder, files, wanted).open();
  }

  private List<Path> files(String folder) throws DatasetException {
    String plain = "." + description.format().word();
    String ending = sealed.isPresent() ? plain + FileKey.ENDING : plain;
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
    if (sealed.isPresent() && holds(table, plain)) {
      throw new DatasetException(
          new DatasetIssue(
              "fichier-en-clair",
              folder,
              "",
              "Le dossier « %s » est en clair : des données réelles d'une autre administration ne se lisent que scellées."
                  .formatted(folder),
              "Scellez le jeu de données (prevenance population seal DIR --key FICHIER --out DIR2), puis détruisez ce qui est en clair."));
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

  private static boolean holds(Path table, String ending) {
    try (Stream<Path> children = Files.list(table)) {
      return children.anyMatch(file -> file.toString().endsWith(ending));
    } catch (IOException absent) {
      return false;
    }
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
