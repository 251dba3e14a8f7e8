package fr.prevenance.territory;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A territory written to a folder, with a strict reader of its files of its own. */
public record WrittenTerritory(FictionalTerritory territory, Path folder) {
  /** A line of a CSV file, by column. */
  public record Line(Map<String, String> fields) {

    public String get(String column) {
      return Objects.requireNonNull(fields.get(column), column);
    }
  }

  public static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  public static WrittenTerritory of(int people, long seed, Path folder) throws IOException {
    var territory = FictionalTerritory.generate(new TerritoryOptions(people, seed, DAY));
    territory.writeTo(folder);
    return new WrittenTerritory(territory, folder);
  }

  public Path delivery(String body, String file) {
    return folder.resolve("organismes").resolve(body).resolve("depot").resolve(file);
  }

  public List<Line> truth(String file) throws IOException {
    return csv(folder.resolve("truth").resolve(file));
  }

  /** Lines that are UTF-8 and have as many fields as the header. */
  public static List<Line> csv(Path path) throws IOException {
    List<String> lines = decodableLines(Files.readAllBytes(path));
    int columns = lines.getFirst().split(";", -1).length;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .commentStrategy(CommentStrategy.NONE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(String.join("\n", lines))) {
      return reader.stream()
          .filter(line -> line.getFieldCount() == columns)
          .map(line -> new Line(line.getFieldsAsMap()))
          .toList();
    }
  }

  public static JsonNode json(Path path) {
    return JsonMapper.shared().readTree(path.toFile());
  }

  private static List<String> decodableLines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        addDecoded(ByteBuffer.wrap(bytes, start, i - start), lines);
        start = i + 1;
      }
    }
    return lines;
  }

  private static void addDecoded(ByteBuffer line, List<String> lines) {
    try {
      lines.add(StandardCharsets.UTF_8.newDecoder().decode(line).toString().stripTrailing());
    } catch (CharacterCodingException e) {
      // A damaged line is what the reader of a partner's file must leave out.
    }
  }
}
