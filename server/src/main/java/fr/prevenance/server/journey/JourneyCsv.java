package fr.prevenance.server.journey;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.prevenance.server.journey.Field.Level;
import fr.prevenance.server.journey.JourneyFile.Read;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map in CSV, for spreadsheets: a line for each touchpoint, on which the map and the stage are
 * said again. A stage without touchpoints has a line of its own.
 */
final class JourneyCsv {
  static final String STAGE_ID = "etape";
  static final String POINT_ID = "point";

  /** Columns, in order; identifiers may be left empty in a file made by hand. */
  static final List<String> COLUMNS =
      Stream.of(
              words(Level.MAP),
              Stream.of(STAGE_ID),
              words(Level.STAGE),
              Stream.of(POINT_ID),
              words(Level.TOUCHPOINT))
          .flatMap(columns -> columns)
          .toList();

  private static final char SEPARATOR = ';';
  private static final Pattern COMPUTED = Pattern.compile("(?s)'*[=+\\-@＝＋－＠].*");
  private static final Pattern HARMLESS = Pattern.compile("(?s)'+[=+\\-@＝＋－＠].*");

  private JourneyCsv() {}

  private static Stream<String> words(Level level) {
    return Field.of(level).stream().map(Field::word);
  }

  static String write(Journey journey) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
      writer.writeRecord(COLUMNS);
      if (journey.stages().isEmpty()) {
        writer.writeRecord(line(journey, null, null));
      }
      for (Stage stage : journey.stages()) {
        if (stage.touchpoints().isEmpty()) {
          writer.writeRecord(line(journey, stage, null));
        }
        stage.touchpoints().forEach(point -> writer.writeRecord(line(journey, stage, point)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> line(
      Journey journey, @Nullable Stage stage, @Nullable Touchpoint point) {
    List<String> cells = new ArrayList<>(cells(Level.MAP, Texts.of(journey.heading())));
    cells.add(stage == null ? "" : stage.id());
    cells.add(stage == null ? "" : safe(stage.title()));
    cells.add(point == null ? "" : point.id());
    cells.addAll(cells(Level.TOUCHPOINT, point == null ? Map.of() : Texts.of(point)));
    return cells;
  }

  private static List<String> cells(Level level, Map<Field, String> texts) {
    return Field.of(level).stream().map(field -> safe(texts.getOrDefault(field, ""))).toList();
  }

  /** A spreadsheet computes what begins with certain signs: an apostrophe makes it a text. */
  static String safe(String text) {
    return COMPUTED.matcher(text).matches() ? "'" + text : text;
  }

  /** What {@link #safe} was given. */
  static String unsafe(String cell) {
    return HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  static Read read(String text) {
    List<CsvRecord> lines;
    var header = text.lines().findFirst().orElse("");
    char separator = header.indexOf(SEPARATOR) < 0 && header.indexOf(',') >= 0 ? ',' : SEPARATOR;
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            // Told line by line, with their number.
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      lines = reader.stream().toList();
    } catch (CsvParseException | IOException malformed) {
      return JourneyFile.refused(
          "Ce fichier n’est pas un tableau CSV entier.",
          "Un guillemet n’est pas fermé : le fichier a pu être coupé. Reprenez-le depuis le début.");
    }
    if (!lines.getFirst().getFields().stream().map(String::strip).toList().equals(COLUMNS)) {
      return JourneyFile.refused(
          "Ce fichier n’est pas un parcours : ses colonnes ne sont pas celles attendues.",
          "La première ligne doit être : %s.".formatted(String.join(";", COLUMNS)));
    }
    if (!text.endsWith("\n")) {
      return JourneyFile.refused(
          "La dernière ligne n’est pas finie : le fichier a pu être coupé.",
          "Vérifiez-la, et terminez-la par un retour à la ligne.");
    }
    return new CsvLines(lines.subList(1, lines.size())).read();
  }
}
