package fr.prevenance.population.duckdb.generate;

import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.duckdb.FolderLock;
import fr.prevenance.population.fictive.FictivePopulation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a population is written. Without its {@code dataset.yaml}, which comes last, nobody takes
 * it for a dataset.
 */
final class OutputFolder implements AutoCloseable {
  private static final String REQUEST = "fabrication.txt";
  private static final String LOCK = ".verrou";
  private static final String DRAFT = ".tmp";

  private final Path path;
  private final FileChannel lock;

  private OutputFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new or empty folder, or the one where the same population was begun. */
  static OutputFolder claim(Path path, FictivePopulation population)
      throws GenerationRefused, IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new GenerationRefused(
          "« %s » n'est pas un dossier. Donnez par --out un dossier à créer.".formatted(path));
    }
    refuseOthers(path, population.toString());
    Files.createDirectories(path);
    FileChannel lock = FolderLock.hold(path.resolve(LOCK));
    if (lock == null) {
      throw new GenerationRefused(
          "Une autre commande écrit dans « %s » : attendez sa fin, ou donnez un autre dossier."
              .formatted(path));
    }
    Files.writeString(path.resolve(REQUEST), population.toString());
    return new OutputFolder(path, lock);
  }

  private static void refuseOthers(Path path, String request)
      throws GenerationRefused, IOException {
    try (Stream<Path> content = Files.list(path)) {
      Set<Path> files = content.collect(java.util.stream.Collectors.toSet());
      Path begun = path.resolve(REQUEST);
      if (files.isEmpty() || files.equals(Set.of(path.resolve(LOCK)))) {
        return;
      }
      if (!files.contains(begun)) {
        throw new GenerationRefused(
            "Le dossier « %s » n'est pas vide. Donnez-en un autre par --out, ou videz celui-ci."
                .formatted(path));
      }
      if (!Files.readString(begun).equals(request)) {
        throw new GenerationRefused(
            "« %s » contient une autre population, commencée et interrompue. Relancez la même commande pour la finir, ou donnez un autre dossier par --out."
                .formatted(path));
      }
    } catch (java.nio.file.NoSuchFileException | NotDirectoryException absent) {
      // It is yet to be created.
    }
  }

  Path path() {
    return path;
  }

  /** The population is whole: it becomes a dataset. */
  void finish(String dataset) throws IOException {
    Path draft = path.resolve(DatasetFile.NAME + DRAFT);
    Files.writeString(draft, dataset);
    Files.deleteIfExists(path.resolve(REQUEST));
    Files.move(draft, path.resolve(DatasetFile.NAME), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(path.resolve(LOCK));
  }

  long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(OutputFolder::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
