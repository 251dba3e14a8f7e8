package fr.prevenance.territory.partner;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.prevenance.territory.chance.Dice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A partner's CSV file: UTF-8, semicolons, a header, some lines twice, some lines damaged. */
final class CsvFile {
  private static final double DUPLICATED = 0.003;

  private final List<String> columns;
  private final List<byte[]> lines = new ArrayList<>();

  /**
   * @param columns names of the columns in their order, separated by semicolons
   */
  CsvFile(String columns) {
    this.columns = List.of(columns.split(";", -1));
  }

  void add(Map<String, String> fields) {
    add(fields, Damage.NONE);
  }

  void add(Map<String, String> fields, Damage damage) {
    List<String> values = columns.stream().map(column -> fields.getOrDefault(column, "")).toList();
    lines.add(bytes(values, damage));
  }

  /** Writes the lines in an order of their own. */
  void writeTo(Path path, Dice dice) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      out.write(bytes(columns, Damage.NONE));
      for (byte[] line : dice.shuffled(lines)) {
        out.write(line);
        if (dice.chance(DUPLICATED)) {
          out.write(line);
        }
      }
    }
  }

  /** Writes the lines once each, in the order they came. */
  void writeInOrderTo(Path path) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      out.write(bytes(columns, Damage.NONE));
      for (byte[] line : lines) {
        out.write(line);
      }
    }
  }

  private static byte[] bytes(List<String> values, Damage damage) {
    return switch (damage) {
      case MISSING_FIELD -> utf8(line(values.subList(0, values.size() - 1)));
      case LATIN1_BYTES -> line(values).getBytes(StandardCharsets.ISO_8859_1);
      case MOJIBAKE -> utf8(Mojibake.of(line(values)));
      case NONE, IMPOSSIBLE_DATE, NOT_A_NUMBER -> utf8(line(values));
    };
  }

  private static byte[] utf8(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> values) {
    StringWriter text = new StringWriter();
    CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(text).writeRecord(values);
    return text.toString();
  }
}
