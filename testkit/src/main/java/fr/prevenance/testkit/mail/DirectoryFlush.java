package fr.prevenance.testkit.mail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Flushes a directory to disk, once for all who wait at the same time (group commit). */
final class DirectoryFlush {

  private final Path directory;
  private final AtomicLong tickets = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private long flushed;

  DirectoryFlush(Path directory) {
    this.directory = directory;
  }

  /** Returns once every change made before the call is on disk. */
  void flush() throws IOException {
    long mine = tickets.incrementAndGet();
    lock.lock();
    try {
      if (flushed < mine) {
        long covered = tickets.get();
        force();
        flushed = covered;
      }
    } finally {
      lock.unlock();
    }
  }

  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
