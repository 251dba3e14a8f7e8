package fr.prevenance.territory.partner;

import fr.prevenance.territory.chance.Dice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A partner's JSON file: an array of objects, one a line, some of them twice. */
final class JsonFile {
  private static final double DUPLICATED = 0.003;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final List<Map<String, Object>> objects = new ArrayList<>();

  void add(Map<String, Object> object) {
    objects.add(object);
  }

  /** Writes the objects in an order of their own. */
  void writeTo(Path path, Dice dice) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> object : dice.shuffled(objects)) {
      rows.add(object);
      if (dice.chance(DUPLICATED)) {
        rows.add(object);
      }
    }
    write(rows, path);
  }

  private static void write(List<Map<String, Object>> rows, Path path) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      writer.write("[");
      String separator = "\n";
      for (Map<String, Object> row : rows) {
        writer.write(separator);
        writer.write(MAPPER.writeValueAsString(row));
        separator = ",\n";
      }
      writer.write("\n]\n");
    }
  }
}
