package fr.prevenance.server.journey;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the texts of forms and files; every fault is told at once. */
public final class Reading {
  public static final String YES = "oui";

  private static final int MOST_MINUTES = 525_600;
  private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");
  private static final Pattern EUROS = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
  private static final int CENTS = 100;

  private final Map<Field, String> texts;
  private final Map<Field, String> faults = new EnumMap<>(Field.class);

  private Reading(Map<Field, String> texts) {
    this.texts = texts;
  }

  public static Entered<Heading> heading(Map<Field, String> texts) {
    var reading = new Reading(texts);
    var procedure = reading.text(Field.PROCEDURE);
    var right = reading.slug();
    var segment = reading.text(Field.SEGMENT);
    var description = reading.text(Field.DESCRIPTION);
    var kind = reading.word(Field.KIND, Heading.Kind.values());
    var state = reading.word(Field.STATE, Heading.State.values());
    return reading.entered(() ->
        new Heading(
            procedure, right, segment, description, kind.orElseThrow(), state.orElseThrow()));
  }

  /** The title of a stage. */
  public static Entered<String> stage(Map<Field, String> texts) {
    var reading = new Reading(texts);
    var title = reading.text(Field.TITLE);
    return reading.entered(() -> title);
  }

  public static Entered<Touchpoint> touchpoint(String id, Map<Field, String> texts) {
    var reading = new Reading(texts);
    var channel = reading.word(Field.CHANNEL, Channel.values());
    var interaction = reading.text(Field.INTERACTION);
    var expectation = reading.text(Field.EXPECTATION);
    var emotion = reading.word(Field.EMOTION, Emotion.values());
    var pain = reading.text(Field.PAIN);
    var service = reading.text(Field.SERVICE);
    var minutes = reading.minutes();
    var cents = reading.cents();
    var measure = reading.word(Field.MEASURE, ChainStep.values());
    return reading.entered(() ->
        new Touchpoint(
            id,
            channel.orElseThrow(),
            interaction,
            expectation,
            emotion,
            pain,
            service,
            minutes,
            cents,
            reading.yes(Field.BREAK),
            reading.yes(Field.HARD_MOMENT),
            measure));
  }

  /** Without blanks around, in composed form, without control characters but ends of lines. */
  static String clean(String text) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
        .strip();
  }

  /** As {@link #touchpoint} reads it. */
  static String euros(long cents) {
    return String.format(Locale.ROOT, "%d,%02d", cents / CENTS, cents % CENTS);
  }

  private <T> Entered<T> entered(Supplier<T> value) {
    return faults.isEmpty() ? new Entered.Fine<>(value.get()) : new Entered.Faulty<>(faults);
  }

  private String text(Field field) {
    var text = clean(texts.getOrDefault(field, ""));
    int length = text.codePointCount(0, text.length());
    if (text.isEmpty() && field.isRequired()) {
      faults.put(field, "Remplissez « %s ».".formatted(field.label()));
    } else if (length > field.longest()) {
      faults.put(
          field,
          "Ce texte a %d caractères : raccourcissez-le à %d au plus."
              .formatted(length, field.longest()));
    }
    return text;
  }

  private boolean yes(Field field) {
    return texts.getOrDefault(field, "").equals(YES);
  }

  private <W extends Word> Optional<W> word(Field field, W[] all) {
    var text = clean(texts.getOrDefault(field, ""));
    var word = Word.of(all, text);
    if (word.isEmpty() && (field.isRequired() || !text.isEmpty())) {
      faults.put(
          field,
          Stream.of(all)
              .map(one -> "« " + one.title() + " »")
              .collect(Collectors.joining(", ", "Choisissez parmi ", ".")));
    }
    return word;
  }

  private Optional<String> slug() {
    var text = text(Field.RIGHT);
    if (!text.isEmpty() && !SLUG.matcher(text).matches()) {
      faults.put(Field.RIGHT, "Choisissez un droit de la liste, ou aucun.");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private OptionalInt minutes() {
    var text = number(Field.MINUTES);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!MINUTES.matcher(text).matches() || Integer.parseInt(text) > MOST_MINUTES) {
      faults.put(
          Field.MINUTES,
          "Écrivez un nombre entier de minutes, comme 90, ou rien si vous ne savez pas.");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private OptionalLong cents() {
    var text = number(Field.COST);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    var euros = EUROS.matcher(text);
    if (!euros.matches()) {
      faults.put(
          Field.COST, "Écrivez un montant en euros, comme 2,50, ou rien si vous ne savez pas.");
      return OptionalLong.empty();
    }
    var cents = Optional.ofNullable(euros.group(2)).orElse("");
    return OptionalLong.of(
        Long.parseLong(euros.group(1)) * CENTS + Long.parseLong((cents + "00").substring(0, 2)));
  }

  private String number(Field field) {
    return BLANKS.matcher(clean(texts.getOrDefault(field, ""))).replaceAll("");
  }

  /** Each field of a level with what was sent for it. */
  public static Map<Field, String> of(Field.Level level, Map<String, String> sent) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    List<Field> fields = Field.of(level);
    fields.forEach(field -> texts.put(field, sent.getOrDefault(field.word(), "")));
    return texts;
  }
}
