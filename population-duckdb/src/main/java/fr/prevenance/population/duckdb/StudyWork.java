package fr.prevenance.population.duckdb;

import fr.prevenance.population.study.Study;
import fr.prevenance.population.study.StudyRefused;
import fr.prevenance.population.study.StudyTally;
import fr.prevenance.population.study.TallyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Where a study keeps what it has counted, part after part, until it is over: whatever stops it,
 * the same study to the same folder goes on from there. Nobody is in it, but small numbers are: it
 * is the user's alone, beside nothing that is published, and deleted at the end. What was given up
 * is deleted by a study that begins a week later.
 */
public final class StudyWork {
  private static final Duration GIVEN_UP = Duration.ofDays(7);
  private static final String REQUEST = "demande.json";
  private static final String PART = "part-%05d.txt";
  private static final String DRAFT = ".tmp";

  private final Path path;

  private StudyWork(Path path) {
    this.path = path;
  }

  /**
   * Takes up the work of a study to a folder, or begins it.
   *
   * @param base of all studies of this user
   * @param out where it will be written; nobody else writes there
   * @param persons of a part, about
   * @throws StudyRefused another study was begun for that folder
   */
  public static StudyWork begin(Path base, StudyFolder out, Study study, int persons)
      throws StudyRefused, IOException {
    Files.createDirectories(base);
    forgetGivenUp(base);
    StudyWork work = new StudyWork(base.resolve(name(out.path())));
    if (!out.isBegun()) {
      work.delete();
    }
    work.begin(StudyRequest.of(study, persons), out.path());
    return work;
  }

  private void begin(StudyRequest request, Path out) throws StudyRefused, IOException {
    Optional<StudyRequest> before = request();
    if (before.filter(request::equals).isPresent()) {
      // That it is not given up, whoever looks.
      Files.setLastModifiedTime(path.resolve(REQUEST), now());
      return;
    }
    if (before.isPresent() && hasParts()) {
      throw new StudyRefused(
          "Une autre étude a été commencée dans « %s » ; entre les deux changent : %s. Relancez la première à l'identique pour la finir, ou supprimez ce dossier, ou donnez-en un autre par --out."
              .formatted(out, request.differences(before.get())));
    }
    delete();
    Files.createDirectory(path, OwnerOnly.folder(path));
    replace(REQUEST, DetectionFolder.JSON.writeValueAsString(request));
  }

  /** Of what was begun; empty where nothing was, or it cannot be read. */
  private Optional<StudyRequest> request() throws IOException {
    Path file = path.resolve(REQUEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          DetectionFolder.JSON.readValue(Files.readString(file), StudyRequest.class));
    } catch (JacksonException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private boolean hasParts() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("part-"));
    }
  }

  /** What was counted of a part; empty where it was not, or cannot be read: it is counted again. */
  Optional<StudyTally> part(int number) throws IOException {
    Path file = path.resolve(PART.formatted(number));
    return Files.exists(file) ? TallyText.read(Files.readString(file)) : Optional.empty();
  }

  /** A part is counted, whatever happens. */
  void done(int number, StudyTally counted) throws IOException {
    replace(PART.formatted(number), TallyText.of(counted));
  }

  private void replace(String name, String text) throws IOException {
    Path draft = path.resolve(name + DRAFT);
    Files.writeString(draft, text);
    DetectionFolder.put(draft, path.resolve(name));
  }

  /** Deletes it with all that it holds: what is published is written. */
  public void delete() throws IOException {
    delete(path);
  }

  private static void delete(Path work) throws IOException {
    if (!Files.isDirectory(work)) {
      return;
    }
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(work);
  }

  /** A study that goes on writes every few seconds. */
  private static void forgetGivenUp(Path base) throws IOException {
    Instant limit = Instant.now().minus(GIVEN_UP);
    try (Stream<Path> works = Files.list(base)) {
      for (Path work : works.filter(Files::isDirectory).toList()) {
        if (lastWritten(work).isBefore(limit)) {
          delete(work);
        }
      }
    }
  }

  private static Instant lastWritten(Path work) throws IOException {
    Instant last = Files.getLastModifiedTime(work).toInstant();
    Path request = work.resolve(REQUEST);
    if (Files.exists(request)) {
      Instant taken = Files.getLastModifiedTime(request).toInstant();
      return taken.isAfter(last) ? taken : last;
    }
    return last;
  }

  private static FileTime now() {
    return FileTime.from(Instant.now());
  }

  private static String name(Path out) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(out.toString().getBytes(StandardCharsets.UTF_8));
      return "etude-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
