package fr.prevenance.server.console.journey;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.journey.ChainStep;
import fr.prevenance.server.journey.Channel;
import fr.prevenance.server.journey.Emotion;
import fr.prevenance.server.journey.Field;
import fr.prevenance.server.journey.Heading;
import fr.prevenance.server.journey.Reading;
import fr.prevenance.server.right.RightCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                keyboard(field),
                help(field),
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

  private static String keyboard(Field field) {
    return switch (field) {
      case MINUTES -> "numeric";
      case COST -> "decimal";
      default -> "text";
    };
  }

  private static @Nullable String help(Field field) {
    return switch (field) {
      case PROCEDURE -> "Par exemple : demander le chèque énergie.";
      case SEGMENT ->
          "Un seul groupe, qui vit la même chose : « locataires qui reçoivent un courrier ».";
      case DESCRIPTION -> "Ce qu’elles ont en commun. Aucune personne réelle n’est nommée ici.";
      case TITLE -> "Par exemple : recevoir le courrier.";
      case INTERACTION -> "En quelques mots : « lit le courrier ».";
      case MINUTES -> "Attente et trajet compris. Laissez vide si vous ne savez pas.";
      case COST ->
          "Trajet, timbre, photocopies… Écrivez 0 si c’est gratuit, rien si vous ne savez pas.";
      case BREAK -> "Des personnes abandonnent ici, ou se perdent entre deux services.";
      case HARD_MOMENT -> "Un moment pénible, même si l’on continue.";
      case MEASURE ->
          "Une fois des messages partis pour ce droit, la carte dira ici combien de personnes en sont là.";
      default -> null;
    };
  }

  private List<Choice> choices(Field field) {
    return switch (field) {
      case CHANNEL -> Choice.of(Channel.values());
      case KIND -> Choice.of(Heading.Kind.values());
      case STATE -> Choice.of(Heading.State.values());
      case EMOTION ->
          Stream.concat(
                  Choice.of(Emotion.values()).stream(), Stream.of(new Choice("", "Je ne sais pas")))
              .toList();
      case RIGHT -> Choice.orNone("Aucun", rights());
      case MEASURE -> Choice.orNone("Rien", Choice.of(ChainStep.values()));
      case BREAK, HARD_MOMENT -> List.of(new Choice(Reading.YES, "oui"));
      default -> List.of();
    };
  }

  /** Those of this installation, by title. */
  List<Choice> rights() {
    return rights.all().stream()
        .sorted(Comparator.comparing(RightPack::title))
        .map(right -> new Choice(right.slug(), right.title()))
        .toList();
  }
}
