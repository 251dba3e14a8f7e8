package fr.prevenance.population.duckdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a detection writes. A part is done once its counts are written, after its files: whatever
 * stops the process, what is done is done, and the rest is done again.
 */
final class DetectionFolder implements AutoCloseable {
  static final String COUNTS = "compteurs.json";
  static final String REQUEST = "demande.json";
  private static final String PROGRESS = "avancement";
  private static final String LOCK = ".verrou";
  private static final String DRAFT = ".tmp";

  /** What a detection that was stopped at its very start leaves. */
  private static final Set<String> OWN = Set.of(LOCK, PROGRESS, REQUEST + DRAFT);

  static final TypeReference<LinkedHashMap<String, RightCount>> COUNTED = new TypeReference<>() {};
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path path;
  private final FileChannel lock;

  private DetectionFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes a folder for one request: a new or an empty one, or one where the same request was begun.
   *
   * @throws DetectionRefused somebody writes there, or it holds something else
   */
  static DetectionFolder claim(Path path, DetectionRequest request)
      throws DetectionRefused, IOException {
    create(path);
    refuseOthers(path);
    FileChannel lock = FolderLock.hold(path.resolve(LOCK));
    if (lock == null) {
      throw new DetectionRefused(
          "Une autre détection écrit dans « %s » : attendez sa fin, ou donnez un autre dossier."
              .formatted(path));
    }
    DetectionFolder folder = new DetectionFolder(path, lock);
    try {
      folder.begin(request);
      return folder;
    } catch (DetectionRefused | IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** What is found of people is for the user alone. */
  private static void create(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      OwnerOnly.makeFolder(path);
    }
  }

  private void begin(DetectionRequest request) throws DetectionRefused, IOException {
    String written = JSON.writeValueAsString(request);
    Path file = path.resolve(REQUEST);
    if (Files.exists(file)) {
      if (!Files.readString(file).equals(written)) {
        throw new DetectionRefused(
            "« %s » contient une autre détection : d'autres données, d'autres droits ou un autre jour. Donnez un dossier vide."
                .formatted(path));
      }
      return;
    }
    Files.createDirectories(path.resolve(PROGRESS));
    replace(file, written);
  }

  private static void refuseOthers(Path path) throws DetectionRefused, IOException {
    if (Files.exists(path.resolve(REQUEST))) {
      return;
    }
    try (var children = Files.list(path)) {
      if (children.anyMatch(child -> !OWN.contains(String.valueOf(child.getFileName())))) {
        throw new DetectionRefused(
            "« %s » n'est pas vide, et n'est pas celui d'une détection commencée. Donnez un dossier vide."
                .formatted(path));
      }
    }
  }

  /** The counts of a request that was carried out to its end. */
  Optional<Map<String, RightCount>> finished() throws IOException {
    Path counts = path.resolve(COUNTS);
    return Files.exists(counts)
        ? Optional.of(JSON.readValue(Files.readString(counts), COUNTED))
        : Optional.empty();
  }

  static Path file(Path out, String folder, int part) throws IOException {
    Path files = out.resolve(folder);
    Files.createDirectories(files);
    return files.resolve("part-%05d.parquet".formatted(part));
  }

  boolean isDone(int part) {
    return Files.exists(counts(part));
  }

  private Path counts(int part) {
    return path.resolve(PROGRESS).resolve("part-%05d.json".formatted(part));
  }

  /** A part is done: all its files are in place. */
  void commit(int part, Map<String, RightCount> counts) throws IOException {
    replace(counts(part), JSON.writeValueAsString(counts));
  }

  /**
   * Adds up all parts, writes the counts of the whole, and forgets those of the parts.
   *
   * @param before what the parts add to
   */
  Map<String, RightCount> finish(int parts, Map<String, RightCount> before) throws IOException {
    Map<String, RightCount> all = new LinkedHashMap<>(before);
    for (int part = 0; part < parts; part++) {
      JSON.readValue(Files.readString(counts(part)), COUNTED)
          .forEach((right, count) -> all.merge(right, count, RightCount::plus));
    }
    removeDrafts();
    replace(path.resolve(COUNTS), JSON.writeValueAsString(all));
    for (int part = 0; part < parts; part++) {
      Files.deleteIfExists(counts(part));
    }
    Files.deleteIfExists(path.resolve(PROGRESS));
    return all;
  }

  /** Those of whoever was killed while writing. */
  private void removeDrafts() throws IOException {
    for (String folder : FindingFiles.folders()) {
      Path files = path.resolve(folder);
      if (Files.isDirectory(files)) {
        try (var drafts = Files.newDirectoryStream(files, "*" + DRAFT)) {
          for (Path draft : drafts) {
            Files.deleteIfExists(draft);
          }
        }
      }
    }
  }

  /** Whole, or not at all. */
  private static void replace(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + DRAFT);
    Files.writeString(draft, text);
    put(draft, file);
  }

  /**
   * @param writer name that no other writer has
   */
  static Path draft(Path file, String writer) {
    return file.resolveSibling(file.getFileName() + "." + writer + DRAFT);
  }

  /** A file that is on the disk takes its name. */
  static void put(Path draft, Path file) throws IOException {
    try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unusual) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    // The file stays: were it deleted, two who wait for it could each hold their own.
    lock.close();
  }
}
