package fr.prevenance.population.duckdb;

import fr.prevenance.population.study.Amount;
import fr.prevenance.population.study.CrossingRow;
import fr.prevenance.population.study.EffectRow;
import fr.prevenance.population.study.Measure;
import fr.prevenance.population.study.StepRow;
import fr.prevenance.population.study.StudyTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a study as CSV (RFC 4180): no cell needs quotes. */
record StudyFiles(StudyTables tables) {
  private static final String EFFECTS = "effets.csv";
  private static final String STEPS = "montants.csv";
  private static final String CROSSINGS = "croisements.csv";
  private static final String SECRETS = "secret.csv";
  static final List<String> NAMES = List.of(EFFECTS, STEPS, CROSSINGS, SECRETS);

  private static final String WHOLE = "ensemble";
  private static final String SECRET = "secret";
  private static final int CENTS = 2;

  /** One file. */
  record Text(String name, String text) {}

  List<Text> all() {
    return List.of(
        new Text(EFFECTS, effects()),
        new Text(STEPS, steps()),
        new Text(CROSSINGS, crossings()),
        new Text(SECRETS, secrets()));
  }

  private static String lines(Stream<Stream<String>> rows) {
    return rows.map(row -> row.collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private String effects() {
    Stream<String> head =
        Stream.of(
                Stream.of("droit", "departement"),
                Stream.of(Measure.values()).map(Measure::column),
                Stream.of(Amount.values()).map(Amount::column))
            .flatMap(columns -> columns);
    return lines(Stream.concat(Stream.of(head), tables.effects().stream().map(StudyFiles::cells)));
  }

  private static Stream<String> cells(EffectRow row) {
    return Stream.of(
            Stream.of(row.right(), row.departement().orElse(WHOLE)),
            Stream.of(Measure.values()).map(measure -> number(row.of(measure))),
            Stream.of(Amount.values()).map(amount -> row.hasAmount() ? euros(row.of(amount)) : ""))
        .flatMap(cells -> cells);
  }

  private static String number(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : SECRET;
  }

  private static String euros(OptionalLong cents) {
    return cents.isPresent()
        ? BigDecimal.valueOf(cents.getAsLong(), CENTS).toPlainString()
        : SECRET;
  }

  private String steps() {
    return lines(
        Stream.concat(
            Stream.of(Stream.of("droit", "sens", "de", "a", "nombre")),
            tables.steps().stream()
                .map(row ->
                    Stream.of(
                        row.right(),
                        side(row),
                        limit(row.step().from()),
                        limit(row.step().below()),
                        number(row.people())))));
  }

  private static String side(StepRow row) {
    return row.isGain() ? "gain" : "perte";
  }

  private static String limit(OptionalLong euros) {
    return euros.isPresent() ? Long.toString(euros.getAsLong()) : "";
  }

  private String crossings() {
    return lines(
        Stream.concat(
            Stream.of(Stream.of("avec", "sans", "avant", "apres")),
            tables.crossings().stream()
                .map(row ->
                    Stream.of(
                        row.with(), row.without(), number(row.before()), number(row.after())))));
  }

  /** Which cells are secret: the same study hides the same. */
  private String secrets() {
    List<Stream<String>> rows = new ArrayList<>();
    rows.add(Stream.of("fichier", "droit", "ligne", "colonne"));
    for (EffectRow row : tables.effects()) {
      String line = row.departement().orElse(WHOLE);
      for (Measure measure : Measure.values()) {
        if (row.of(measure).isEmpty()) {
          rows.add(Stream.of(EFFECTS, row.right(), line, measure.column()));
        }
      }
      for (Amount amount : Amount.values()) {
        if (row.hasAmount() && row.of(amount).isEmpty()) {
          rows.add(Stream.of(EFFECTS, row.right(), line, amount.column()));
        }
      }
    }
    for (StepRow row : tables.steps()) {
      if (row.people().isEmpty()) {
        rows.add(Stream.of(STEPS, row.right(), side(row), limit(row.step().from())));
      }
    }
    for (CrossingRow row : tables.crossings()) {
      if (row.before().isEmpty()) {
        rows.add(Stream.of(CROSSINGS, row.with(), row.without(), "avant"));
      }
      if (row.after().isEmpty()) {
        rows.add(Stream.of(CROSSINGS, row.with(), row.without(), "apres"));
      }
    }
    return lines(rows.stream());
  }
}
