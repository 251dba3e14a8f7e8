package fr.prevenance.server.journey;

import java.util.EnumMap;
import java.util.Map;

/**
 * One element of a map, as merging sees it: the map itself, a stage or a touchpoint.
 *
 * @param parent identifier of what it stands in; empty for the map
 */
record Part(String id, String parent, Map<Field, String> fields) {
  Part {
    fields = Map.copyOf(fields);
  }

  /** What is written in a field; empty where nothing is. */
  String text(Field field) {
    return fields.getOrDefault(field, "");
  }

  /** How people name it. */
  String title() {
    return text(parent.isEmpty() ? Field.PROCEDURE : isStage() ? Field.TITLE : Field.INTERACTION);
  }

  boolean isStage() {
    return parent.equals(Parts.ROOT);
  }

  Field.Level level() {
    return parent.isEmpty()
        ? Field.Level.MAP
        : isStage() ? Field.Level.STAGE : Field.Level.TOUCHPOINT;
  }

  static Map<Field, String> fields(Touchpoint point) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.put(Field.CHANNEL, point.channel().word());
    fields.put(Field.INTERACTION, point.interaction());
    fields.put(Field.EXPECTATION, point.expectation());
    fields.put(Field.EMOTION, point.emotion().map(Emotion::word).orElse(""));
    fields.put(Field.PAIN, point.pain());
    fields.put(Field.SERVICE, point.service());
    fields.put(
        Field.MINUTES,
        point.minutes().isPresent() ? Integer.toString(point.minutes().getAsInt()) : "");
    fields.put(
        Field.COST, point.cents().isPresent() ? Reading.euros(point.cents().getAsLong()) : "");
    fields.put(Field.BREAK, point.isBreak() ? Reading.YES : "");
    fields.put(Field.HARD_MOMENT, point.isHardMoment() ? Reading.YES : "");
    return fields;
  }

  static Map<Field, String> fields(Heading heading) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.put(Field.PROCEDURE, heading.procedure());
    fields.put(Field.RIGHT, heading.right().orElse(""));
    fields.put(Field.SEGMENT, heading.segment());
    fields.put(Field.DESCRIPTION, heading.description());
    fields.put(Field.KIND, heading.kind().word());
    fields.put(Field.STATE, heading.state().word());
    return fields;
  }
}
