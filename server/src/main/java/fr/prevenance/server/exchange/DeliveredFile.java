package fr.prevenance.server.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/** A partner's file on disk. */
final class DeliveredFile {
  private DeliveredFile() {}

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /**
   * Deletes the file if it still is the one that was used: a partner may have put the next one
   * under the same name. Overwriting first would prove nothing on today's disks, which write
   * elsewhere; the folder is synchronised so that the deletion outlives a power cut.
   */
  static void deleteIfUnchanged(Path file, byte[] sha256) throws IOException {
    if (Files.exists(file) && Arrays.equals(sha256(Files.readAllBytes(file)), sha256)) {
      delete(file);
    }
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    sync(Objects.requireNonNull(file.getParent(), "a delivered file lies in a folder"));
  }

  /** What has just been moved or deleted there outlives a power cut. */
  static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
