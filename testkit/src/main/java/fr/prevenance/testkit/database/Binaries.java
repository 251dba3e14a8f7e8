package fr.prevenance.testkit.database;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
    URL archive = archive();
    String mark = mark(archive);
    try {
      return new Binaries(unpack(archive, UserCache.folder().resolve("postgresql"), mark));
    } catch (IOException noCache) {
      return new Binaries(unpack(archive, fallback, mark));
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static URL archive() {
    String system = System.getProperty("os.name", "").split(" ", 2)[0];
    String machine = System.getProperty("os.arch", "");
    String name =
        "/postgres-%s-%s.txz"
            .formatted(
                "Mac".equals(system) ? "darwin" : system.toLowerCase(Locale.ROOT),
                ArchUtils.normalize(machine));
    URL found = Binaries.class.getResource(name);
    if (found == null) {
      throw new DatabaseNotStarted(
          "Pas de PostgreSQL embarqué pour %s %s. Indiquez un serveur PostgreSQL existant (spring.datasource.url)."
              .formatted(system, machine),
          new FileNotFoundException(name));
    }
    return found;
  }

  /** Tells one version from another by the directory of its jar: its 15 MB stay unread. */
  private static String mark(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        JarEntry entry = connection.getJarEntry();
        return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
      }
    }
    throw new IOException("PostgreSQL's programs come in a jar: " + archive);
  }

  private static Path unpack(URL archive, Path parent, String mark) throws IOException {
    Path home = parent.resolve(mark);
    if (!Files.isDirectory(home)) {
      Files.createDirectories(parent);
      Path unpacking = Files.createTempDirectory(parent, "unpacking-");
      try (InputStream content = archive.openStream()) {
        extract(content, unpacking);
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

  private static void extract(InputStream archive, Path into) throws IOException {
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive)))) {
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
