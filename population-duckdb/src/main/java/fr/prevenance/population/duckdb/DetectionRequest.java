package fr.prevenance.population.duckdb;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a detection answers: the same request on the same data is the same detection, which can be
 * gone on with.
 *
 * @param rights fingerprint of each, by slug
 * @param persons of a range, since parts are counted by ranges
 * @param data fingerprint of what the dataset says and of the names, sizes and times of its files
 * @param since fingerprint of the request that this one goes on from; empty for none
 */
record DetectionRequest(
    String title,
    LocalDate day,
    String purpose,
    Map<String, String> rights,
    int persons,
    String data,
    String since) {

  /**
   * @param since the one before, if it goes on from one
   */
  static DetectionRequest of(
      Dataset dataset, List<RightPack> rights, int persons, Optional<DetectionRequest> since)
      throws IOException {
    Map<String, String> versions = new TreeMap<>();
    rights.forEach(right -> versions.put(right.slug(), right.fingerprint()));
    return new DetectionRequest(
        dataset.description().title(),
        dataset.day(),
        dataset.purpose().word(),
        versions,
        persons,
        fingerprint(dataset.description()),
        since.map(before -> hash(before.toString().getBytes(StandardCharsets.UTF_8))).orElse(""));
  }

  /** Whether the day and the purpose are those for which a dataset has been opened. */
  boolean isForWhat(Dataset dataset) {
    return day.equals(dataset.day()) && purpose.equals(dataset.purpose().word());
  }

  private static String hash(byte[] text) {
    return HexFormat.of().formatHex(sha256().digest(text));
  }

  static String fingerprint(DatasetDescription description) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Files.readAllBytes(description.folder().resolve(DatasetFile.NAME)));
    for (String table : description.folders()) {
      try (Stream<Path> files = Files.list(description.folder().resolve(table))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(told(table, file).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String told(String table, Path file) throws IOException {
    return "%s/%s %d %s%n"
        .formatted(table, file.getFileName(), Files.size(file), Files.getLastModifiedTime(file));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
