package fr.prevenance.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.cli.visit.Visitor;
import fr.prevenance.testkit.database.DatabaseAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each fictional person bears a token of their own in their address and e-mail. After detection no
 * token of somebody who must leave no data is anywhere: not in a decoded row, nor in the
 * write-ahead log or any other file of the demonstration.
 */
class CanaryTest {
  private static final Pattern TOKEN =
      Pattern.compile("SIDENCE ([0-9A-Z]{6})\\b|\\.(p\\d{6})@courriel\\.test");

  private static final int LOG_PAGE = 8192;

  @TempDir static Path root;
  static final Set<String> kept = new HashSet<>();
  static final Set<String> inRows = new TreeSet<>();
  static final Set<String> inFiles = new TreeSet<>();
  static final Set<String> inLog = new TreeSet<>();
  static DemoFolder folder;

  @BeforeAll
  static void detect() throws Exception {
    folder = new DemoFolder(root);
    DemoOptions options =
        new DemoOptions(1500, 11, LocalDate.of(2025, 10, 15), root, FreePort.find());
    try (Demonstration demonstration = Demonstration.start(options)) {
      for (Staff staff :
          Staff.signIn(demonstration.agents(), demonstration.address(), Visitor.sharedClient())) {
        staff.detect();
      }
      DatabaseAccess database = demonstration.database().access();
      Ledger ledger = new Ledger(database);
      ledger.texts("select person::text from person").forEach(row -> collect(row, kept));
      for (String table :
          ledger.texts("select tablename from pg_tables where schemaname = 'public'")) {
        ledger.texts("select t::text from " + table + " t").forEach(row -> collect(row, inRows));
      }
    }
    readFiles();
  }

  @Test
  void the_search_can_find_somebody() {
    assertThat(inLog).as("tokens in the write-ahead log").containsAll(kept).isNotEmpty();
  }

  @Test
  void no_row_holds_anything_of_the_others() {
    assertThat(inRows).isNotEmpty().isSubsetOf(kept);
  }

  @Test
  void no_file_holds_anything_of_the_others() {
    assertThat(inFiles).isNotEmpty().isSubsetOf(kept);
  }

  @Test
  void what_partners_delivered_is_gone() throws IOException {
    try (Stream<Path> files = Files.walk(folder.bodies())) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsOnly("organisme.yaml");
    }
  }

  /**
   * All but the truth and the fictional identity provider's people, which the server never reads.
   */
  private static void readFiles() throws IOException {
    List<Path> outside = List.of(folder.truth(), folder.territory().resolve("identites.jsonl"));
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> outside.stream().noneMatch(file::startsWith))
          .forEach(CanaryTest::read);
    }
  }

  private static void read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      collect(new String(content, StandardCharsets.ISO_8859_1), inFiles);
      if (file.toString().contains("pg_wal")) {
        String records = logRecords(content);
        collect(records, inFiles);
        collect(records, inLog);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The write-ahead log without the headers of its pages of 8 kB (40 bytes on the first of a
   * segment, 24 on the others), which would cut a token in two.
   */
  private static String logRecords(byte[] segment) {
    ByteArrayOutputStream records = new ByteArrayOutputStream(segment.length);
    for (int page = 0; page < segment.length; page += LOG_PAGE) {
      int header = page == 0 ? 40 : 24;
      int end = Math.min(segment.length, page + LOG_PAGE);
      if (page + header < end) {
        records.write(segment, page + header, end - page - header);
      }
    }
    return records.toString(StandardCharsets.ISO_8859_1);
  }

  private static void collect(String text, Set<String> found) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
  }
}
