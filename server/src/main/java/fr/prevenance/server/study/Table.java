package fr.prevenance.server.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The rows of a CSV file whose columns are known. */
record Table(String name, List<CsvRecord> rows) {
  private static final String SECRET = "secret";
  private static final long FEWEST = 11;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final Pattern EUROS = Pattern.compile("-?\\d{1,15}\\.\\d\\d");

  static Table read(String name, String text, List<String> columns) throws StudyDamaged {
    if (!text.endsWith("\n")) {
      throw new StudyDamaged(
          "%s est coupé : sa dernière ligne n’est pas finie. %s".formatted(name, Mend.AGAIN));
    }
    List<CsvRecord> rows;
    try (var reader = CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
      rows = reader.stream().toList();
    } catch (CsvParseException | java.io.IOException malformed) {
      throw new StudyDamaged("%s n’est pas un tableau CSV. %s".formatted(name, Mend.AGAIN));
    }
    if (rows.isEmpty() || !rows.getFirst().getFields().equals(columns)) {
      throw StudyDamaged.in(
          name, 1, "les colonnes attendues sont %s. ".formatted(columns) + Mend.AGAIN);
    }
    for (CsvRecord row : rows) {
      if (row.getFieldCount() != columns.size()) {
        throw at(name, row, "il faut %d colonnes. ".formatted(columns.size()));
      }
    }
    return new Table(name, rows.subList(1, rows.size()));
  }

  private static StudyDamaged at(String name, CsvRecord row, String why) {
    return StudyDamaged.in(name, Math.toIntExact(row.getStartingLineNumber()), why + Mend.AGAIN);
  }

  StudyDamaged damaged(CsvRecord row, String why) {
    return at(name, row, why + " ");
  }

  /**
   * A count; empty where it is secret.
   *
   * @param mayBeNone where none is no secret
   */
  OptionalLong count(CsvRecord row, int column, boolean mayBeNone) throws StudyDamaged {
    String cell = row.getField(column);
    if (cell.equals(SECRET)) {
      return OptionalLong.empty();
    }
    if (!NUMBER.matcher(cell).matches()) {
      throw damaged(row, "un nombre, ou « secret », est attendu.");
    }
    long number = Long.parseLong(cell);
    if (number < FEWEST && !(mayBeNone && number == 0)) {
      throw damaged(row, "un nombre de moins de 11 ne se montre pas : le fichier a été modifié.");
    }
    return OptionalLong.of(number);
  }

  /** Cents; empty where they are secret. */
  OptionalLong cents(CsvRecord row, int column) throws StudyDamaged {
    String cell = row.getField(column);
    if (cell.equals(SECRET)) {
      return OptionalLong.empty();
    }
    if (!EUROS.matcher(cell).matches()) {
      throw damaged(row, "un montant en euros, ou « secret », est attendu.");
    }
    return OptionalLong.of(Long.parseLong(cell.replace(".", "")));
  }
}
