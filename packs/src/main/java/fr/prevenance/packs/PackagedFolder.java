package fr.prevenance.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of the class path, be it a directory or in a jar.
 *
 * @param marker a file of the folder by which it is found
 */
record PackagedFolder(String name, String marker) {

  /** What is made of a folder while it can be read. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Path folder) throws PackException;
  }

  /** Empty when the class path has no such folder. */
  <T> Optional<T> read(ClassLoader loader, Reading<T> reading) throws PackException {
    URL found = loader.getResource(name + "/" + marker);
    if (found == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          found.getProtocol().equals("jar") ? inJar(found, reading) : inDirectory(found, reading));
    } catch (IOException | URISyntaxException e) {
      throw new UncheckedIOException(new IOException("Unreadable folder: " + found, e));
    }
  }

  private static <T> T inDirectory(URL found, Reading<T> reading)
      throws PackException, URISyntaxException {
    return reading.of(Optional.ofNullable(Path.of(found.toURI()).getParent()).orElseThrow());
  }

  private <T> T inJar(URL found, Reading<T> reading)
      throws PackException, IOException, URISyntaxException {
    JarURLConnection connection = (JarURLConnection) found.openConnection();
    URI jar = connection.getJarFileURL().toURI();
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
      return reading.of(files.getPath("/" + name));
    }
  }
}
