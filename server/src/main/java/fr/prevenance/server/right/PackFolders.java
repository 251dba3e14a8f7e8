package fr.prevenance.server.right;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds the folders of right packs: below a folder, or on the class path under droits/. */
final class PackFolders {
  private static final String BUNDLED = "droits/faits.yaml";
  private static final String MARK = "droit.yaml";

  private PackFolders() {}

  static List<Path> below(Path root) throws IOException {
    try (var folders = Files.list(root)) {
      return folders.filter(folder -> Files.exists(folder.resolve(MARK))).sorted().toList();
    }
  }

  /** Packs of the module {@code rights}; none when it is not on the class path. */
  static List<Path> bundled() throws IOException {
    var dictionary = PackFolders.class.getClassLoader().getResource(BUNDLED);
    return dictionary == null ? List.of() : below(folderOf(dictionary));
  }

  private static Path folderOf(URL file) throws IOException {
    try {
      var uri = file.toURI();
      if (uri.getScheme().equals("jar")) {
        mount(uri);
      }
      var path = Path.of(uri);
      return path.getParent() == null ? path : path.getParent();
    } catch (URISyntaxException broken) {
      throw new UncheckedIOException(new IOException(broken));
    }
  }

  /** The jar stays open as long as the server: the packs read from it may be read again. */
  private static void mount(URI entry) throws IOException {
    try {
      FileSystems.newFileSystem(entry, Map.of());
    } catch (FileSystemAlreadyExistsException mounted) {
      return;
    }
  }
}
