package fr.prevenance.server.study;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Studies of each body: a folder of results in a folder of the body, by its identifier. What is
 * asked for by name is looked for among what is there: a name leads nowhere else.
 */
public final class Studies {
  private static final Pattern BODY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final int MOST = 500;

  private final Optional<Path> root;

  /**
   * @param root of all bodies; empty where the installation shows no studies
   */
  public Studies(Optional<Path> root) {
    this.root = root.map(Path::toAbsolutePath).map(Path::normalize);
  }

  /** Where the studies of a body are looked for; empty where nothing is configured. */
  public Optional<Path> folder(String body) {
    return root.filter(_ -> BODY.matcher(body).matches()).map(folder -> folder.resolve(body));
  }

  /** The newest first. */
  public List<StudyListed> of(String body) {
    return folders(body).stream()
        .map(Studies::listed)
        .sorted(Comparator.comparing(StudyListed::writtenAt).reversed())
        .toList();
  }

  public StudyOpened open(String body, String name) {
    Optional<Path> found =
        folders(body).stream().filter(folder -> name(folder).equals(name)).findFirst();
    return found.isPresent() ? opened(found.get()) : new StudyOpened.Absent();
  }

  private List<Path> folders(String body) {
    Optional<Path> own =
        folder(body).filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
    if (own.isEmpty()) {
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(own.get())) {
      for (Path child : children) {
        if (folders.size() < MOST && isShown(child)) {
          folders.add(child);
        }
      }
    } catch (IOException unreadable) {
      return List.of();
    }
    return folders;
  }

  /** Links are shown to be refused: who made one is told why it does not work. */
  private static boolean isShown(Path child) {
    return !name(child).startsWith(".")
        && (Files.isSymbolicLink(child) || Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS));
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static StudyListed listed(Path folder) {
    String name = name(folder);
    try {
      refuseLinks(folder);
      StudyAbout about = AboutFile.read(StudyTexts.read(folder, AboutFile.NAME));
      return StudyListed.read(name, writtenAt(folder.resolve(AboutFile.NAME)), about);
    } catch (StudyDamaged damaged) {
      return StudyListed.damaged(name, writtenAt(folder), sentence(damaged));
    }
  }

  private static StudyOpened opened(Path folder) {
    try {
      refuseLinks(folder);
      StudyAbout about = AboutFile.read(StudyTexts.read(folder, AboutFile.NAME));
      Map<String, String> texts = new HashMap<>();
      for (String file : StudyTables.NAMES) {
        texts.put(file, StudyTexts.read(folder, file));
      }
      StudyListed listed =
          StudyListed.read(name(folder), writtenAt(folder.resolve(AboutFile.NAME)), about);
      return new StudyOpened.Whole(new StudyTables(about, texts).read(listed));
    } catch (StudyDamaged damaged) {
      return new StudyOpened.Damaged(name(folder), sentence(damaged));
    }
  }

  private static void refuseLinks(Path folder) throws StudyDamaged {
    if (Files.isSymbolicLink(folder)) {
      throw new StudyDamaged(
          "C’est un lien vers un autre dossier. Copiez ici le dossier de l’étude lui-même.");
    }
  }

  private static String sentence(StudyDamaged damaged) {
    return Optional.ofNullable(damaged.getMessage()).orElse(Mend.AGAIN);
  }

  private static Instant writtenAt(Path path) {
    try {
      return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }
}
