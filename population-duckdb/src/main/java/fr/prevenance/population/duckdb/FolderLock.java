package fr.prevenance.population.duckdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that one process at a time holds; the system lets it go when the process ends. */
public final class FolderLock {
  private FolderLock() {}

  /** The lock, until it is closed; null when it is held by somebody, here or in another process. */
  public static @Nullable FileChannel hold(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      // By another run of this process.
    }
    if (lock == null) {
      channel.close();
      return null;
    }
    return channel;
  }
}
