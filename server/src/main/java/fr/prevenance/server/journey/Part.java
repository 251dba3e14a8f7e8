package fr.prevenance.server.journey;

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
}
