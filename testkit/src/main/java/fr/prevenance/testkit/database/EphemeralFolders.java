package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Temporary data folders, and the removal of those whose JVM was killed. */
final class EphemeralFolders {

  private static final String PREFIX = "prevenance-ephemeral-";

  /** A younger folder may belong to a test run that has not locked it yet. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private EphemeralFolders() {}

  static Path create() throws IOException {
    return Files.createTempDirectory(PREFIX);
  }

  /** Stops and deletes what killed test runs of this user left behind. */
  static void sweep() throws IOException {
    sweep(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
  }

  static void sweep(Path temporary) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : folders) {
        if (isOldAndOurs(folder)) {
          remove(folder);
        }
      }
    }
  }

  private static boolean isOldAndOurs(Path folder) throws IOException {
    Instant modified = Files.getLastModifiedTime(folder).toInstant();
    return modified.isBefore(Instant.now().minus(GRACE))
        && Files.getOwner(folder).equals(Files.getOwner(Path.of("/proc/self")));
  }

  private static void remove(Path folder) throws IOException {
    try (FolderLock _ = FolderLock.take(folder)) {
      Cluster cluster = new Cluster(folder, Binaries.unpacked(folder.resolve("postgresql")));
      if (new Tenants(cluster.data()).postmaster().isPresent()) {
        cluster.stop();
      }
      Folders.delete(folder);
    } catch (DataFolderInUse _) {
      // Another test run is alive: its folder stays.
    }
  }
}
