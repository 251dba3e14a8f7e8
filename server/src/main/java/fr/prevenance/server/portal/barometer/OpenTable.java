package fr.prevenance.server.portal.barometer;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.prevenance.server.barometer.Indicator;
import fr.prevenance.server.barometer.Measure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same as lines: one for each number, empty where it is kept back. */
final class OpenTable {
  private static final Map<String, String> TITLES = titles();

  private OpenTable() {}

  static byte[] csv(OpenBarometer barometer) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      write(barometer, csv);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(OpenBarometer barometer, CsvWriter csv) {
    csv.writeRecord(
        "organisme",
        "debut",
        "fin",
        "publie_le",
        "droit",
        "titre_droit",
        "indicateur",
        "titre",
        "valeur",
        "unite",
        "etat");
    for (OpenBarometer.Period period : barometer.periodes()) {
      for (OpenBarometer.Line line : period.lignes()) {
        line.nombres()
            .forEach((key, number) -> row(csv, barometer, period, line, key, number, "nombre"));
        line.taux()
            .forEach((key, rate) -> row(csv, barometer, period, line, key, rate, "pour cent"));
        line.medianes()
            .forEach((key, days) ->
                row(
                    csv,
                    barometer,
                    period,
                    line,
                    key,
                    days == null ? null : days.longValue(),
                    "jours, médiane"));
      }
      period
          .couts()
          .forEach(cost ->
              csv.writeRecord(
                  barometer.organisme().identifiant(),
                  period.debut(),
                  period.fin(),
                  period.publieLe(),
                  "",
                  "Ensemble",
                  "cout-" + cost.canal(),
                  plain("Coût d’un contact, %s (%s)".formatted(cost.canal(), cost.source())),
                  Long.toString(cost.centimes()),
                  "centimes",
                  "publié"));
    }
  }

  private static void row(
      CsvWriter csv,
      OpenBarometer barometer,
      OpenBarometer.Period period,
      OpenBarometer.Line line,
      String key,
      @Nullable Long value,
      String unit) {
    csv.writeRecord(
        barometer.organisme().identifiant(),
        period.debut(),
        period.fin(),
        period.publieLe(),
        line.droit() == null ? "" : line.droit(),
        plain(line.titre()),
        key,
        plain(TITLES.getOrDefault(key, key)),
        value == null ? "" : Long.toString(value),
        unit,
        value == null ? "secret" : "publié");
  }

  /** Spreadsheets run what begins like a formula. */
  private static String plain(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (Measure measure : Measure.values()) {
      titles.put(measure.key(), measure.title());
    }
    for (Indicator indicator : Indicator.medians()) {
      titles.put(indicator.key(), indicator.title());
    }
    return titles;
  }
}
