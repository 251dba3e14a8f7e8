package fr.prevenance.server.console.journey;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.console.journey.FormField.Choice;
import fr.prevenance.server.journey.ChainStep;
import fr.prevenance.server.journey.Channel;
import fr.prevenance.server.journey.Emotion;
import fr.prevenance.server.journey.Field;
import fr.prevenance.server.journey.Heading;
import fr.prevenance.server.journey.Reading;
import fr.prevenance.server.journey.Word;
import fr.prevenance.server.right.RightCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the fields of a level with what is written in them. */
@Component
class JourneyForms {
  private final RightCatalogue rights;

  JourneyForms(RightCatalogue rights) {
    this.rights = rights;
  }

  List<FormField> fields(Field.Level level, Map<Field, String> texts, Map<Field, String> faults) {
    return Field.of(level).stream()
        .map(field ->
            new FormField(
                field,
                input(field),
                texts.getOrDefault(field, ""),
                faults.get(field),
                choices(field)))
        .toList();
  }

  /** A value of a field as people read it. */
  String words(Field field, String text) {
    if (text.isEmpty()) {
      return switch (field) {
        case BREAK, HARD_MOMENT -> "non";
        default -> "rien";
      };
    }
    return choices(field).stream()
        .filter(choice -> choice.value().equals(text))
        .map(Choice::label)
        .findFirst()
        .orElse(text);
  }

  /** The title of a right; its name where this installation does not have it. */
  String right(String slug) {
    return rights.find(slug).map(RightPack::title).orElse(slug);
  }

  private static String input(Field field) {
    return switch (field) {
      case CHANNEL, EMOTION, KIND -> "radio";
      case RIGHT, STATE, MEASURE -> "select";
      case DESCRIPTION, EXPECTATION, PAIN -> "long";
      case BREAK, HARD_MOMENT -> "checkbox";
      default -> "text";
    };
  }

  private List<Choice> choices(Field field) {
    return switch (field) {
      case CHANNEL -> choices(Channel.values());
      case KIND -> choices(Heading.Kind.values());
      case STATE -> choices(Heading.State.values());
      case EMOTION ->
          Stream.concat(
                  choices(Emotion.values()).stream(), Stream.of(new Choice("", "Je ne sais pas")))
              .toList();
      case RIGHT -> rights();
      case MEASURE ->
          Stream.concat(Stream.of(new Choice("", "Rien")), choices(ChainStep.values()).stream())
              .toList();
      case BREAK, HARD_MOMENT -> List.of(new Choice(Reading.YES, "oui"));
      default -> List.of();
    };
  }

  private List<Choice> rights() {
    return Stream.concat(
            Stream.of(new Choice("", "Aucun")),
            rights.all().stream()
                .sorted(Comparator.comparing(RightPack::title))
                .map(right -> new Choice(right.slug(), right.title())))
        .toList();
  }

  private static List<Choice> choices(Word... words) {
    return Stream.of(words).map(word -> new Choice(word.word(), word.title())).toList();
  }
}
