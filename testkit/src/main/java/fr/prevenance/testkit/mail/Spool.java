package fr.prevenance.testkit.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The deliveries on disk. What {@link #store} returned survives kill -9 and a power cut. */
final class Spool {

  private final Path folder;
  private final Path incoming;
  private final DirectoryFlush directory;
  private final AtomicLong sequence;
  private final SecureRandom salt = new SecureRandom();
  private final List<CaughtMail> found;

  private Spool(Path folder, List<CaughtMail> found) {
    this.folder = folder;
    this.incoming = folder.resolve("incoming");
    this.directory = new DirectoryFlush(folder);
    this.found = found;
    this.sequence = new AtomicLong(found.isEmpty() ? 0 : found.getLast().sequence());
  }

  /** Opens the folder, finds what earlier runs stored, and drops what they left half written. */
  static Spool open(Path folder) throws IOException {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    try (Stream<Path> unfinished = Files.list(incoming)) {
      for (Path file : unfinished.toList()) {
        Files.delete(file);
      }
    }
    return new Spool(folder, deliveries(folder));
  }

  private static List<CaughtMail> deliveries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(MailFile::isOne).sorted().toList();
      CaughtMail[] mails = new CaughtMail[sorted.size()];
      for (int index = 0; index < mails.length; index++) {
        mails[index] = MailFile.read(sorted.get(index));
      }
      return List.of(mails);
    }
  }

  /** What was there at the opening, in order. */
  List<CaughtMail> found() {
    return found;
  }

  /** Stores a delivery: written aside, flushed, renamed, the directory flushed. */
  CaughtMail store(Envelope envelope, byte[] content) throws IOException {
    long rank = sequence.incrementAndGet();
    String name = MailFile.name(rank, salt.nextInt());
    Path draft = incoming.resolve(name);
    Path file = folder.resolve(name);
    try {
      write(draft, envelope.traceLines(), content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      directory.flush();
    } catch (IOException failure) {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(file);
      throw failure;
    }
    return MailFile.describe(rank, file, envelope, content);
  }

  private static void write(Path file, byte[] head, byte[] content) throws IOException {
    ByteBuffer[] buffers = {ByteBuffer.wrap(head), ByteBuffer.wrap(content)};
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (buffers[1].hasRemaining()) {
        channel.write(buffers);
      }
      channel.force(true);
    }
  }
}
