package fr.prevenance.server.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map as the tree of its JSON form, which files and the database share. */
final class JourneyText {
  static final String FORMAT = "prevenance/parcours/1";

  static final String STAGES = "etapes";
  static final String POINTS = "points";
  static final String ID = "id";

  private JourneyText() {}

  static Map<String, Object> tree(Journey journey) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    put(Texts.of(journey.heading()), tree);
    tree.put(STAGES, journey.stages().stream().map(JourneyText::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(Stage stage) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(ID, stage.id());
    tree.put(Field.TITLE.word(), stage.title());
    tree.put(
        POINTS,
        stage.touchpoints().stream()
            .map(point -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put(ID, point.id());
              put(Texts.of(point), fields);
              return fields;
            })
            .toList());
    return tree;
  }

  /** What is not known is left out. */
  private static void put(Map<Field, String> fields, Map<String, Object> tree) {
    fields.forEach((field, text) -> {
      if (!text.isEmpty()) {
        tree.put(field.word(), value(field, text));
      }
    });
  }

  private static Object value(Field field, String text) {
    return switch (field) {
      case EMOTION, MINUTES -> Integer.valueOf(text);
      case COST -> new BigDecimal(text.replace(',', '.'));
      case BREAK, HARD_MOMENT -> text.equals(Reading.YES);
      default -> text;
    };
  }

  /**
   * @throws IllegalArgumentException it is not the tree of a map
   */
  static Journey read(Map<String, Object> tree) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Parts.ROOT, "", fields(Field.Level.MAP, tree)));
    for (Map<String, Object> stage : list(tree, STAGES)) {
      String id = text(stage, ID);
      parts.add(new Part(id, Parts.ROOT, fields(Field.Level.STAGE, stage)));
      list(stage, POINTS).stream()
          .map(point -> new Part(text(point, ID), id, fields(Field.Level.TOUCHPOINT, point)))
          .forEach(parts::add);
    }
    return new Parts(parts).whole();
  }

  private static Map<Field, String> fields(Field.Level level, Map<String, Object> tree) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    Field.of(level).forEach(field -> fields.put(field, text(tree, field.word())));
    return fields;
  }

  private static String text(Map<String, Object> tree, String key) {
    return switch (tree.get(key)) {
      case null -> "";
      case Boolean isSo -> isSo ? Reading.YES : "";
      case Number number -> new BigDecimal(number.toString()).toPlainString();
      case Object text -> text.toString();
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> tree, String key) {
    return (List<Map<String, Object>>) tree.getOrDefault(key, List.of());
  }
}
