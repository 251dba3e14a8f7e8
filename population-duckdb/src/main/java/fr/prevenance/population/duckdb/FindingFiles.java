package fr.prevenance.population.duckdb;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.Finding;
import fr.prevenance.population.detection.SubjectIds;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/** Writes what was found in one part after the other. For one thread. */
final class FindingFiles implements AutoCloseable {
  private static final String WHO =
      "droit VARCHAR, version VARCHAR, jour DATE, entite VARCHAR, id BIGINT, grappe BIGINT, ";

  /** The files of a detection. */
  enum Kind {
    ELIGIBLE(
        "eligibles",
        "certitude VARCHAR, montant BIGINT, par VARCHAR, raisons VARCHAR[], supposees VARCHAR[],"
            + " a_preciser VARCHAR[], expire DATE"),
    TO_COMPLETE(
        "a-completer", "manque VARCHAR[], de_qui VARCHAR[][], detenteurs VARCHAR[], expire DATE"),
    FAILED("en-erreur", "regle VARCHAR, code VARCHAR, message VARCHAR");

    private final String folder;
    private final String columns;

    Kind(String folder, String columns) {
      this.folder = folder;
      this.columns = columns;
    }

    String folder() {
      return folder;
    }

    private static Kind of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Eligible _ -> ELIGIBLE;
        case Outcome.ToComplete _ -> TO_COMPLETE;
        case Outcome.Failed _ -> FAILED;
        case Outcome.NotEligible _ -> throw new IllegalArgumentException();
      };
    }
  }

  private final Engine engine;
  private final ResultFiles out;
  private final LocalDate day;
  private final LocalDate expiresOn;
  private final int worker;
  private final Map<Kind, Engine.Appending> begun = new EnumMap<>(Kind.class);

  /**
   * @param worker number that no other thread of this process has
   * @param expiresOn first day on which what was found may no longer be read
   */
  FindingFiles(Engine engine, ResultFiles out, LocalDate day, LocalDate expiresOn, int worker)
      throws DatasetException {
    this.engine = engine;
    this.out = out;
    this.day = day;
    this.expiresOn = expiresOn;
    this.worker = worker;
    for (Kind kind : Kind.values()) {
      engine.run("CREATE TABLE " + table(kind) + " (" + WHO + kind.columns + ")");
    }
  }

  static List<String> folders() {
    return Stream.of(Kind.values()).map(kind -> kind.folder).toList();
  }

  private String table(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "_" + worker;
  }

  void add(RightPack right, List<Finding> findings) throws DatasetException {
    for (Finding finding : findings) {
      begun(Kind.of(finding.outcome())).append(appender -> append(appender, right, finding));
    }
  }

  private Engine.Appending begun(Kind kind) throws DatasetException {
    Engine.Appending known = begun.get(kind);
    if (known != null) {
      return known;
    }
    Engine.Appending added = engine.appending(table(kind));
    begun.put(kind, added);
    return added;
  }

  /** Puts the rows given so far into their tables. */
  private void end() throws DatasetException {
    for (Kind kind : Kind.values()) {
      Engine.Appending ended = begun.remove(kind);
      if (ended != null) {
        ended.close();
      }
    }
  }

  /**
   * Adds what an earlier detection found in a range and what holds still; it may be read as long as
   * the data of this one.
   *
   * @param rights slugs of those it decided as they are decided now
   * @param changed clusters for which it holds no more
   */
  void keep(FinishedDetection before, Set<String> rights, ClusterRange range, ClusterTable changed)
      throws DatasetException, IOException {
    for (Kind kind : Kind.values()) {
      List<Path> files = before.files(kind);
      if (!files.isEmpty() && !rights.isEmpty()) {
        String expiry =
            kind == Kind.FAILED ? "" : " REPLACE (DATE '%s' AS expire)".formatted(expiresOn);
        engine.run(
            "INSERT INTO %s BY NAME SELECT *%s FROM %s WHERE droit IN (%s) AND grappe %s AND grappe NOT IN (SELECT grappe FROM %s)"
                .formatted(
                    table(kind),
                    expiry,
                    Sql.parquet(files),
                    Sql.texts(rights),
                    Extent.between(range),
                    changed.name()));
      }
    }
  }

  /** Puts the files of a part in place, and begins another. */
  void write(int part) throws DatasetException, IOException {
    end();
    for (Kind kind : Kind.values()) {
      out.prepare(kind.folder);
      if (engine.count("FROM " + table(kind)) > 0) {
        String found = "SELECT * FROM " + table(kind) + " ORDER BY droit, grappe, id";
        out.put(kind.folder, part, draft -> engine.write(found, draft));
        engine.run("TRUNCATE " + table(kind));
      }
    }
  }

  private void append(DuckDBAppender appender, RightPack right, Finding finding)
      throws SQLException {
    appender.beginRow();
    appender.append(right.slug()).append(right.fingerprint()).append(day);
    appender.append(right.entity()).append(finding.id()).append(finding.cluster());
    switch (finding.outcome()) {
      case Outcome.Eligible eligible -> append(appender, right, finding, eligible);
      case Outcome.ToComplete incomplete -> append(appender, right, incomplete);
      case Outcome.Failed(var rule, var code, var message) ->
          appender.append(rule).append(code).append(message);
      case Outcome.NotEligible _ -> throw new IllegalArgumentException();
    }
    appender.endRow();
  }

  private void append(
      DuckDBAppender appender, RightPack right, Finding finding, Outcome.Eligible eligible)
      throws SQLException {
    appender.append(eligible.certainty().word());
    if (eligible.amountInCents().isPresent()) {
      appender.append(eligible.amountInCents().getAsLong());
      appendText(appender, right.result().per());
    } else {
      appender.appendNull().appendNull();
    }
    appender.append(finding.reasons()).append(eligible.assumedFacts());
    appender.append(isWhole(right, eligible) ? List.of() : eligible.refiningFacts());
    appender.append(expiresOn);
  }

  /** Of whom nothing is to be asked. */
  private static boolean isWhole(RightPack right, Outcome.Eligible eligible) {
    boolean lacksAmount = right.result().amount().isPresent() && eligible.amountInCents().isEmpty();
    return eligible.assumedFacts().isEmpty() && !lacksAmount;
  }

  private static void appendText(DuckDBAppender appender, Optional<String> text)
      throws SQLException {
    if (text.isPresent()) {
      appender.append(text.get());
    } else {
      appender.appendNull();
    }
  }

  private void append(DuckDBAppender appender, RightPack right, Outcome.ToComplete incomplete)
      throws SQLException {
    List<List<String>> owners = new ArrayList<>();
    List<String> holders = new ArrayList<>();
    for (String fact : incomplete.missingFacts()) {
      owners.add(named(incomplete.whose(), fact));
      holders.add(holder(right, fact));
    }
    appender.append(incomplete.missingFacts()).append(owners).append(holders).append(expiresOn);
  }

  private static List<String> named(Map<String, List<String>> whose, String fact) {
    return whose.getOrDefault(fact, List.of()).stream().map(SubjectIds::told).toList();
  }

  private static String holder(RightPack right, String name) {
    return right.fact(name).map(FactDefinition::holder).orElse("");
  }

  @Override
  public void close() throws DatasetException {
    try (engine) {
      end();
      for (Kind kind : Kind.values()) {
        engine.run("DROP TABLE " + table(kind));
      }
    }
  }
}
