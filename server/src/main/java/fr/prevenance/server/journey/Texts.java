package fr.prevenance.server.journey;

import java.util.EnumMap;
import java.util.Map;

/** What is written in each field, as forms show it and {@link Reading} reads it. */
public final class Texts {
  private Texts() {}

  public static Map<Field, String> of(Touchpoint point) {
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
    fields.put(Field.MEASURE, point.measure().map(ChainStep::word).orElse(""));
    return fields;
  }

  public static Map<Field, String> of(Heading heading) {
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
