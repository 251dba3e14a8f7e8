package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fact as people are asked for it.
 *
 * @param texts the question in French, as each right words it
 * @param choices the only texts it may be; empty for any
 */
record Question(
    FactDefinition fact, List<String> texts, Optional<String> description, List<String> choices) {
  /** How rights word a question that is not put to the person it is about. */
  private static final Pattern OF_SOMEBODY =
      Pattern.compile("[Cc]e(t|tte)? (personne|enfant|élève)");

  private static final DateTimeFormatter FRENCH_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** What people type is below: more digits are a slip. */
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  /**
   * In words for whoever it is asked of.
   *
   * @param isYours asked of nobody but the person who answers
   */
  String text(boolean isYours) {
    return texts.stream()
        .filter(text -> OF_SOMEBODY.matcher(text).find() != isYours)
        .findFirst()
        .orElse(texts.getFirst());
  }

  /** What to know before answering, and the span it speaks of in months and years one knows. */
  Optional<String> help(LocalDate day) {
    Optional<String> span =
        fact.type() == FactDefinition.Type.NUMBER
            ? AskedPeriod.words(fact.period(), day).map(words -> "Période : " + words + ".")
            : Optional.empty();
    return Stream.of(description, span)
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + " " + second);
  }

  /** What a typed text means; empty when it is blank, or nothing that was asked for. */
  Optional<Value> value(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (fact.type()) {
      case BOOLEAN ->
          Set.of("oui", "non").contains(text)
              ? Optional.of(Value.of(text.equals("oui")))
              : Optional.empty();
      case TEXT ->
          choices.isEmpty() || choices.contains(text)
              ? Optional.of(Value.of(text))
              : Optional.empty();
      case DATE -> day(text).map(Value::of);
      case NUMBER -> number(text).map(number -> new Value.Number(number, fact.unit()));
    };
  }

  private static Optional<LocalDate> day(String text) {
    return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, FRENCH_DAY)
        .flatMap(form -> parsed(text, form).stream())
        .findFirst();
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  /** « 1 234,56 € » as well as 1234.56; nothing below zero is asked for. */
  private static Optional<Double> number(String text) {
    String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
    try {
      BigDecimal number = new BigDecimal(plain);
      return number.signum() >= 0 && number.compareTo(MOST) <= 0
          ? Optional.of(number.doubleValue())
          : Optional.empty();
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }

  /** Whether an answer to the other is one to this, choices apart. */
  boolean isAskedLike(Question other) {
    return fact.type() == other.fact().type()
        && fact.unit().equals(other.fact().unit())
        && fact.period().equals(other.fact().period());
  }

  /** What to mend when a text is not an answer. */
  String mend() {
    return switch (fact.type()) {
      case BOOLEAN -> "Choisissez oui, non, ou « Je ne sais pas ».";
      case TEXT -> "Choisissez une des réponses.";
      case DATE -> "Écrivez une date, par exemple 14/07/1990.";
      case NUMBER -> "Écrivez un nombre, par exemple 1250,50.";
    };
  }
}
