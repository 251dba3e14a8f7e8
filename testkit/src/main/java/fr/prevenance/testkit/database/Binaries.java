package fr.prevenance.testkit.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version into the user's own cache.
 *
 * <p>Zonky's default place is a world-writable temporary folder, where anybody could put other
 * programs first. Unpacking goes to a private sibling, then is renamed: a folder that exists is
 * whole.
 */
record Binaries(Path home) {

  /** Finds the programs, unpacking them when this version is not there yet. */
  static Binaries unpacked(Path fallback) throws IOException {
    byte[] archive = archive();
    String digest = digest(archive);
    try {
      return new Binaries(unpack(archive, UserCache.folder().resolve("postgresql"), digest));
    } catch (IOException noCache) {
      return new Binaries(unpack(archive, fallback, digest));
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name", "");
    String machine = System.getProperty("os.arch", "");
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system, "amd64".equals(machine) ? "x86_64" : machine)) {
      return archive.readAllBytes();
    } catch (IllegalStateException missing) {
      throw new DatabaseNotStarted(
          "Pas de PostgreSQL embarqué pour %s %s. Indiquez un serveur PostgreSQL existant (spring.datasource.url)."
              .formatted(system, machine),
          missing);
    }
  }

  private static String digest(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }

  private static Path unpack(byte[] archive, Path parent, String digest) throws IOException {
    Path home = parent.resolve(digest);
    if (!Files.isDirectory(home)) {
      Files.createDirectories(parent);
      Path unpacking = Files.createTempDirectory(parent, "unpacking-");
      try {
        extract(archive, unpacking);
        moveUnlessThere(unpacking, home);
      } finally {
        Folders.delete(unpacking);
      }
    }
    return home;
  }

  private static void moveUnlessThere(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      if (!Files.isDirectory(to)) {
        throw failure;
      }
    }
  }

  private static void extract(byte[] archive, Path into) throws IOException {
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        write(entry, entries, into.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      if (!target.toFile().setExecutable((entry.getMode() & 0100) != 0, true)) {
        throw new IOException("Permission denied: " + target);
      }
    }
  }
}
