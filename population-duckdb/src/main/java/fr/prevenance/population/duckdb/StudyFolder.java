package fr.prevenance.population.duckdb;

import fr.prevenance.population.study.StudyRefused;
import fr.prevenance.population.study.StudyTables;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a study writes its tables, each whole or not at all; {@code etude.json}, the last, says
 * that all are there.
 */
public final class StudyFolder implements AutoCloseable {
  private static final String ABOUT = "etude.json";
  private static final String LOCK = ".verrou";
  private static final String DRAFT = ".tmp";

  private final Path path;
  private final FileChannel lock;
  private final boolean isBegun;

  private StudyFolder(Path path, FileChannel lock, boolean isBegun) {
    this.path = path;
    this.lock = lock;
    this.isBegun = isBegun;
  }

  /**
   * Takes a new or an empty folder, or one where a study was stopped before its end.
   *
   * @throws StudyRefused it holds something else, or somebody writes there
   */
  public static StudyFolder claim(Path path) throws StudyRefused, IOException {
    Files.createDirectories(path);
    refuseOthers(path);
    boolean isBegun = Files.exists(path.resolve(LOCK));
    FileChannel lock = FolderLock.hold(path.resolve(LOCK));
    if (lock == null) {
      throw new StudyRefused(
          "Une autre étude écrit dans « %s » : attendez sa fin, ou donnez un autre dossier."
              .formatted(path));
    }
    return new StudyFolder(path, lock, isBegun);
  }

  /** The folder itself, whatever it is called by. */
  Path path() throws IOException {
    return path.toRealPath();
  }

  /** Whether a study was begun there, and has not come to its end. */
  boolean isBegun() {
    return isBegun;
  }

  private static void refuseOthers(Path path) throws StudyRefused, IOException {
    if (Files.exists(path.resolve(ABOUT))) {
      throw new StudyRefused(
          "« %s » contient déjà une étude. Donnez un dossier vide.".formatted(path));
    }
    try (Stream<Path> children = Files.list(path)) {
      List<String> others =
          children
              .map(child -> String.valueOf(child.getFileName()))
              .filter(name -> !isOwn(name))
              .sorted()
              .toList();
      if (!others.isEmpty()) {
        throw new StudyRefused(
            "« %s » n'est pas vide : il contient « %s ». Donnez un dossier vide."
                .formatted(path, others.getFirst()));
      }
    }
  }

  /** What a study that was stopped leaves. */
  private static boolean isOwn(String name) {
    return name.equals(LOCK)
        || Stream.concat(Stream.of(ABOUT), StudyFiles.NAMES.stream())
            .anyMatch(file -> name.equals(file) || name.equals(file + DRAFT));
  }

  /**
   * Writes all that may be published.
   *
   * @param about what was asked, of what data: written as JSON
   */
  public void write(StudyTables tables, Object about) throws IOException {
    for (StudyFiles.Text file : new StudyFiles(tables).all()) {
      replace(file.name(), file.text());
    }
    replace(ABOUT, DetectionFolder.JSON.writeValueAsString(about) + "\n");
  }

  private void replace(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Path draft = file.resolveSibling(name + DRAFT);
    Files.writeString(draft, text);
    DetectionFolder.put(draft, file);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
