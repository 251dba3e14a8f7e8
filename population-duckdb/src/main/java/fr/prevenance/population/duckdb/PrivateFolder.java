package fr.prevenance.population.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one run may write what nobody else may read. It is emptied when the run ends; what a run
 * that was killed left behind, the next one empties.
 */
public final class PrivateFolder implements AutoCloseable {
  private static final String PREFIX = "execution-";
  private static final String LOCK = "verrou";

  private final Path path;
  private final FileChannel lock;

  private PrivateFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new folder under a base, which is made if it is not there. */
  public static PrivateFolder under(Path base) throws IOException {
    Files.createDirectories(base);
    for (Path left : runs(base)) {
      emptyIfAbandoned(left);
    }
    Path path = Files.createTempDirectory(base, PREFIX, OwnerOnly.folder(base));
    FileChannel lock = FolderLock.hold(path.resolve(LOCK));
    if (lock == null) {
      throw new IOException("Somebody else holds " + path);
    }
    return new PrivateFolder(path, lock);
  }

  private static List<Path> runs(Path base) throws IOException {
    try (Stream<Path> children = Files.list(base)) {
      return children
          .filter(child -> String.valueOf(child.getFileName()).startsWith(PREFIX))
          .filter(Files::isDirectory)
          .toList();
    }
  }

  private static void emptyIfAbandoned(Path run) throws IOException {
    try (FileChannel free = FolderLock.hold(run.resolve(LOCK))) {
      if (free != null) {
        delete(run);
      }
    } catch (NoSuchFileException goneMeanwhile) {
      // Its run has ended, or another one empties it.
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  public Path path() {
    return path;
  }

  /** Deletes it with all that it holds. */
  @Override
  public void close() {
    try {
      delete(path);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
