package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetIssue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sealed files of a dataset, opened in the private folder of the run. */
final class SealedTables {
  private final FileKey key;
  private final Staging staging;

  private SealedTables(FileKey key, Staging staging) {
    this.key = key;
    this.staging = staging;
  }

  /**
   * Empty where the dataset is plain.
   *
   * @throws DatasetException it is sealed, and there is no key
   */
  static Optional<SealedTables> of(
      DatasetDescription description, Optional<FileKey> key, Staging staging)
      throws DatasetException {
    if (!description.isSealed()) {
      return Optional.empty();
    }
    return Optional.of(
        new SealedTables(key.orElseThrow(() -> new DatasetException(unsealable())), staging));
  }

  private static DatasetIssue unsealable() {
    return new DatasetIssue(
        "clé-absente",
        DatasetFile.NAME,
        "origine: réelle, détention: échangée",
        "Ces données sont réelles et viennent d'une autre administration : leurs fichiers sont scellés, et il n'y a pas de clé.",
        "Donnez la clé par --key FICHIER (avec --engine local). S'ils sont encore en clair, scellez-les d'abord : prevenance population seal.");
  }

  /**
   * Opens the files of a table.
   *
   * @param table its folder within the dataset
   */
  List<Path> open(String table, List<Path> sealed) throws DatasetException {
    List<Path> plain = new ArrayList<>();
    for (Path file : sealed) {
      plain.add(open(table, file));
    }
    return plain;
  }

  private Path open(String table, Path sealed) throws DatasetException {
    String place = table + "/" + FileKey.plain(String.valueOf(sealed.getFileName()));
    try {
      Path plain = staging.room(place);
      key.open(sealed, plain, place);
      return plain;
    } catch (FileKey.SealBroken broken) {
      throw new DatasetException(
          new DatasetIssue(
              "fichier-scellé",
              table + "/" + sealed.getFileName(),
              "",
              "Ce fichier ne s'ouvre pas avec cette clé : il a été scellé par une autre, à une autre place ou sous un autre nom, ou il a été modifié ou coupé.",
              "Vérifiez la clé (--key) et que personne n'a renommé le fichier ; sinon, faites-le livrer à nouveau."));
    } catch (IOException failure) {
      throw new ResourcesExhausted(
          "« %s » ne peut pas être ouvert dans le dossier privé de l'exécution : il y faut la place des fichiers en clair."
              .formatted(place));
    }
  }
}
