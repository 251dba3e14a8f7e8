package fr.prevenance.cli.population;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RuleChange;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.disclosure.Secrecy;
import fr.prevenance.population.study.Amount;
import fr.prevenance.population.study.EffectRow;
import fr.prevenance.population.study.Measure;
import fr.prevenance.population.study.Reform;
import fr.prevenance.population.study.Study;
import fr.prevenance.population.study.StudyTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of which data: enough to do the study again.
 *
 * @param dataset fingerprint of what it says of itself
 * @param madeBy the command that made it, where the people are fictional and it says so
 * @param persons in the data, whoever is entitled; nothing where they are few
 * @param place full name of the fact that tells where people live
 * @param set rules replaced, as asked
 * @param reform folder of the rights that replace others
 * @param changes what is written otherwise, rule by rule
 * @param software that counted
 */
record StudyAbout(
    String title,
    String dataset,
    String origin,
    String holding,
    Optional<String> madeBy,
    LocalDate day,
    Optional<Long> persons,
    Optional<String> place,
    List<String> set,
    Optional<String> reform,
    List<RuleChange> changes,
    List<Studied> rights,
    String software) {
  private static final String COMMAND = "# Personnes inventées : ";

  /**
   * One right.
   *
   * @param unit whom it is decided for: a kind of group, or a person
   * @param before fingerprint
   * @param per what its amount pays for
   */
  record Studied(
      String right,
      String title,
      String unit,
      String before,
      String after,
      boolean changed,
      Optional<String> per,
      String sense) {
    static Studied of(Reform reform) {
      RightPack before = reform.before();
      return new Studied(
          reform.slug(),
          before.title(),
          before.entity(),
          before.fingerprint(),
          reform.after().fingerprint(),
          reform.isChanged(),
          before.result().per(),
          before.result().sense().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param rows of the data, by entity
   */
  static StudyAbout of(Study study, ReformOptions reform, Map<String, Long> rows)
      throws IOException {
    DatasetDescription description = study.dataset().description();
    String said = Files.readString(description.folder().resolve(DatasetFile.NAME));
    return new StudyAbout(
        description.title(),
        fingerprint(said),
        description.origin().word(),
        description.holding().word(),
        said.lines().findFirst().filter(line -> line.startsWith(COMMAND)).map(StudyAbout::command),
        study.dataset().day(),
        Optional.ofNullable(rows.get(DatasetTable.PERSON)).filter(all -> all >= Secrecy.FEWEST),
        study.place(),
        reform.settings(),
        reform.folder().map(folder -> String.valueOf(Path.of(folder).getFileName())),
        study.reforms().stream().flatMap(one -> changes(one, study.dataset().day())).toList(),
        study.reforms().stream().map(Studied::of).toList(),
        version());
  }

  private static Stream<RuleChange> changes(Reform reform, LocalDate day) {
    return RuleChange.between(reform.before(), reform.after(), day).stream();
  }

  private static String version() {
    return Optional.ofNullable(StudyAbout.class.getPackage().getImplementationVersion())
        .orElse("en développement");
  }

  private static String command(String line) {
    return line.substring(COMMAND.length());
  }

  private static String fingerprint(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The same with the effects on the whole population, for a program to read. */
  Map<String, Object> with(StudyTables tables) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("study", this);
    Map<String, Object> effects = new LinkedHashMap<>();
    tables.effects().stream()
        .filter(row -> row.departement().isEmpty())
        .forEach(row -> effects.put(row.right(), numbers(row)));
    all.put("effects", effects);
    return all;
  }

  /** Counts, and cents; null where they are secret. */
  private static Map<String, @Nullable Long> numbers(EffectRow row) {
    Map<String, @Nullable Long> numbers = new LinkedHashMap<>();
    Stream.of(Measure.values())
        .forEach(measure -> numbers.put(measure.column(), orNull(row.of(measure))));
    if (row.hasAmount()) {
      Stream.of(Amount.values())
          .forEach(amount -> numbers.put(amount.column(), orNull(row.of(amount))));
    }
    return numbers;
  }

  private static @Nullable Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
