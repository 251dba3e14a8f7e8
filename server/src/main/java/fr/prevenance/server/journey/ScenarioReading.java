package fr.prevenance.server.journey;

import fr.prevenance.server.journey.ScenarioStep.Doing;
import fr.prevenance.server.journey.ScenarioStep.Form;
import fr.prevenance.server.journey.ScenarioStep.Function;
import fr.prevenance.server.journey.ScenarioStep.Moment;
import fr.prevenance.server.journey.ScenarioStep.Practice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the texts of forms and files about a scenario; every fault is told at once. */
public final class ScenarioReading {
  private static final Pattern SHEET = Pattern.compile("[1-9]|[12]\\d|3[0-6]");
  private static final Pattern TRACK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<ScenarioField, String> texts;
  private final Map<ScenarioField, String> faults = new EnumMap<>(ScenarioField.class);

  private ScenarioReading(Map<ScenarioField, String> texts) {
    this.texts = texts;
  }

  public static ScenarioEntered<ScenarioHeading> heading(Map<ScenarioField, String> texts) {
    var reading = new ScenarioReading(texts);
    var title = reading.text(ScenarioField.TITLE);
    var person = reading.text(ScenarioField.PERSON);
    var start = reading.text(ScenarioField.START);
    var ending = reading.text(ScenarioField.ENDING);
    var state = reading.word(ScenarioField.STATE, ScenarioHeading.State.values());
    return reading.entered(
        () -> new ScenarioHeading(title, person, start, ending, state.orElseThrow()));
  }

  public static ScenarioEntered<ScenarioStep> step(String id, Map<ScenarioField, String> texts) {
    var reading = new ScenarioReading(texts);
    var actor = reading.word(ScenarioField.ACTOR, ScenarioActor.values());
    var what = reading.text(ScenarioField.WHAT);
    var doing = reading.doing();
    var means = reading.text(ScenarioField.MEANS);
    var moment = reading.moment();
    var track = reading.track();
    return reading.entered(() ->
        new ScenarioStep(id, actor.orElseThrow(), doing.orElseThrow(), what, means, moment, track));
  }

  private <T> ScenarioEntered<T> entered(Supplier<T> value) {
    return faults.isEmpty()
        ? new ScenarioEntered.Fine<>(value.get())
        : new ScenarioEntered.Faulty<>(faults);
  }

  private Optional<Doing> doing() {
    var form = word(ScenarioField.FORM, Form.values());
    var sheet = sheet();
    var function = word(ScenarioField.FUNCTION, ScenarioFunction.values());
    if (form.isEmpty()) {
      return Optional.empty();
    }
    return switch (form.get()) {
      case PRACTICE -> practice(sheet, function.isPresent());
      case FUNCTION -> function(function, sheet.isPresent());
    };
  }

  private Optional<Doing> practice(OptionalInt sheet, boolean hasFunction) {
    if (hasFunction) {
      faults.put(
          ScenarioField.FUNCTION,
          "Une pratique ne passe pas par le logiciel : choisissez la forme « Fonction », ou « Aucune » ici.");
    }
    return Optional.of(new Practice(sheet));
  }

  private Optional<Doing> function(Optional<ScenarioFunction> function, boolean hasSheet) {
    if (hasSheet) {
      faults.put(
          ScenarioField.SHEET,
          "Une fiche décrit une pratique : choisissez la forme « Pratique », ou « Aucune » ici.");
    }
    if (function.isEmpty()) {
      faults.putIfAbsent(
          ScenarioField.FUNCTION,
          "Choisissez la fonction qui le fait déjà, ou « À développer » si elle n’existe pas.");
    }
    return function.map(Function::new);
  }

  private String text(ScenarioField field) {
    var text = Reading.clean(texts.getOrDefault(field, ""));
    int length = text.codePointCount(0, text.length());
    if (text.isEmpty() && field.isRequired()) {
      faults.put(field, "Remplissez « %s ».".formatted(field.label()));
    } else if (length > field.longest()) {
      faults.put(
          field,
          "« %s » a %d caractères : gardez-en %d au plus."
              .formatted(field.label(), length, field.longest()));
    }
    return text;
  }

  private <W extends Word> Optional<W> word(ScenarioField field, W[] all) {
    var text = Reading.clean(texts.getOrDefault(field, ""));
    var word = Word.of(all, text);
    if (word.isEmpty() && (field.isRequired() || !text.isEmpty())) {
      faults.put(
          field,
          Stream.of(all)
              .map(one -> "« " + one.title() + " »")
              .collect(Collectors.joining(", ", "Choisissez : ", ".")));
    }
    return word;
  }

  private OptionalInt sheet() {
    var text = texts.getOrDefault(ScenarioField.SHEET, "");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!SHEET.matcher(text).matches()) {
      faults.put(ScenarioField.SHEET, "Choisissez une fiche, de 1 à 36, ou « Aucune ».");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private Optional<Moment> moment() {
    var text = texts.getOrDefault(ScenarioField.MOMENT, "");
    var moment = text.isEmpty() ? Optional.<Moment>empty() : Moment.of(text);
    if (!text.isEmpty() && moment.isEmpty()) {
      faults.put(ScenarioField.MOMENT, "Choisissez un moment de la liste, ou « Aucun ».");
    }
    return moment;
  }

  private Optional<UUID> track() {
    var text = texts.getOrDefault(ScenarioField.TRACK, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!TRACK.matcher(text).matches()) {
      faults.put(ScenarioField.TRACK, "Choisissez une piste de la liste, ou « Aucune ».");
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(text));
  }
}
