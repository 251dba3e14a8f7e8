package fr.prevenance.server.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import fr.prevenance.server.source.TextLines.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows of a CSV file. A field in quotes may run over a few lines; a quote that is never closed
 * spoils its own line and not the rest of the file.
 */
final class CsvRows {
  private static final int MOST_LINES_OF_A_ROW = 20;

  private final FileFormat.Csv format;
  private final Reading reading;
  private final CsvReaderBuilder parser;
  private final Pattern separator;

  CsvRows(FileFormat.Csv format, Reading reading) {
    this.format = format;
    this.reading = reading;
    this.separator = Pattern.compile(String.valueOf(format.separator()), Pattern.LITERAL);
    this.parser = CsvReader.builder().fieldSeparator(format.separator()).allowUnclosedQuote(false);
  }

  void read(byte[] content, int from) {
    var lines = new TextLines(content, from, format.charset());
    var header = CsvHeader.of(lines.next().map(Line::text).flatMap(this::fields), reading);
    header.ifPresent(columns -> readRows(lines, columns));
  }

  private void readRows(TextLines lines, CsvHeader header) {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isBlank() || line.get().isTooLong()) {
        readRow(line.get(), lines, header);
      }
    }
  }

  private void readRow(Line line, TextLines lines, CsvHeader header) {
    if (line.isTooLong()) {
      reading.refuseRow(
          line.number(),
          "ligne-trop-longue",
          "La ligne dépasse 256 Kio.",
          "Vérifiez que les fins de ligne sont présentes.");
      return;
    }
    var row = hasOpenQuote(line.text()) ? joined(line, lines, header) : Optional.of(line.text());
    row.ifPresentOrElse(
        text -> split(line.number(), text, header),
        () ->
            reading.refuseRow(
                line.number(),
                "guillemet-non-fermé",
                "Un guillemet ouvert n’est pas fermé.",
                "Fermez le guillemet, ou doublez-le s’il fait partie du texte."));
  }

  private void split(int number, String text, CsvHeader header) {
    var fields = fields(text);
    if (fields.isEmpty()) {
      reading.refuseRow(
          number,
          "guillemets",
          "Les guillemets de la ligne sont mal placés.",
          "Entourez de guillemets le champ entier et doublez ceux du texte.");
    } else if (fields.get().size() != header.size()) {
      refuseCount(number, fields.get().size(), header.size());
    } else {
      keep(number, text, fields.get(), header);
    }
  }

  private void keep(int number, String text, List<String> fields, CsvHeader header) {
    var values = new HashMap<String, String>();
    header.positions().forEach((column, position) -> values.put(column, fields.get(position)));
    reading.row(number, values, Fingerprint.of(text));
  }

  private void refuseCount(int number, int found, int expected) {
    reading.refuseRow(
        number,
        found < expected ? "champs-manquants" : "champs-en-trop",
        "La ligne a %d champ(s) au lieu de %d.".formatted(found, expected),
        "Donnez un champ par colonne, vide s’il n’y a rien, et entourez de guillemets ceux qui contiennent le séparateur.");
  }

  /** The line and those after it, up to the first that closes the quote with the right fields. */
  private Optional<String> joined(Line first, TextLines lines, CsvHeader header) {
    var text = new StringBuilder(first.text());
    for (int more = 0; more < MOST_LINES_OF_A_ROW; more++) {
      var line = lines.peek(more);
      if (line.isEmpty() || line.get().isTooLong()) {
        return Optional.empty();
      }
      text.append('\n').append(line.get().text());
      if (hasOpenQuote(line.get().text()) && isWhole(text.toString(), header)) {
        skip(lines, more + 1);
        return Optional.of(text.toString());
      }
    }
    return Optional.empty();
  }

  private boolean isWhole(String text, CsvHeader header) {
    return fields(text).filter(fields -> fields.size() == header.size()).isPresent();
  }

  private static void skip(TextLines lines, int count) {
    for (int i = 0; i < count; i++) {
      lines.next();
    }
  }

  /** Without quotes a row is its fields and separators: most rows need no parser. */
  private Optional<List<String>> fields(String text) {
    if (text.indexOf('"') < 0) {
      return Optional.of(List.of(separator.split(text, -1)));
    }
    try {
      return Optional.of(parser.ofSingleCsvRecord(text).getFields());
    } catch (CsvParseException misplacedQuotes) {
      return Optional.empty();
    }
  }

  private static boolean hasOpenQuote(String text) {
    return text.indexOf('"') >= 0
        && text.chars().filter(character -> character == '"').count() % 2 == 1;
  }
}
