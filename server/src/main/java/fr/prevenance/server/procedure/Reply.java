package fr.prevenance.server.procedure;

import fr.prevenance.packs.Form;
import fr.prevenance.rules.Value;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One answer typed in a form, read as the field wants it: a value, or what to mend. An empty answer
 * to a field that is not required is {@link Value.Undefined}.
 */
sealed interface Reply {

  record Read(Value value) implements Reply {}

  /**
   * @param mend in French, to the person
   */
  record Faulty(String mend) implements Reply {}

  Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  Pattern PHONE = Pattern.compile("(\\+33|0)[1-9][0-9]{8}");
  DateTimeFormatter FRENCH_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  static Reply to(Form.Field field, String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      return field.isRequired()
          ? new Faulty("Répondez à cette question.")
          : new Read(new Value.Undefined());
    }
    if (field.check().filter(check -> !Pattern.matches(check, text)).isPresent()) {
      return new Faulty("Cette réponse n’a pas la forme attendue : vérifiez-la.");
    }
    return read(field.kind(), text);
  }

  private static Reply read(Form.Kind kind, String text) {
    return switch (kind) {
      case NUMBER, MONEY -> or("Écrivez un nombre, par exemple 1 250,50.", number(text));
      case YES_NO -> or("Répondez par oui ou par non.", yesOrNo(text));
      case DATE -> or("Écrivez une date, par exemple 31/12/2024.", date(text));
      case EMAIL -> or("Écrivez une adresse comme nom@exemple.fr.", matching(EMAIL, text));
      case PHONE ->
          or(
              "Écrivez un numéro à dix chiffres, par exemple 06 12 34 56 78.",
              matching(PHONE, text.replaceAll("[\\s.\\-\u00a0]", "")));
      case TEXT -> new Read(Value.of(text));
    };
  }

  private static Reply or(String mend, Optional<Value> value) {
    return value.<Reply>map(Read::new).orElseGet(() -> new Faulty(mend));
  }

  /** Blanks of any kind between digits, comma or point before decimals, euro sign or not. */
  private static Optional<Value> number(String text) {
    var plain = text.replaceAll("[\\s\u00a0\u202f€]", "").replace('.', ',');
    var position = new ParsePosition(0);
    var number = NumberFormat.getNumberInstance(Locale.FRANCE).parse(plain, position);
    return number != null && position.getIndex() == plain.length() && !plain.isEmpty()
        ? Optional.of(Value.of(number.doubleValue()))
        : Optional.empty();
  }

  private static Optional<Value> yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.FRANCE)) {
      case "oui" -> Optional.of(Value.of(true));
      case "non" -> Optional.of(Value.of(false));
      default -> Optional.empty();
    };
  }

  /** As browsers send it, AAAA-MM-JJ, or as people write it, JJ/MM/AAAA. */
  private static Optional<Value> date(String text) {
    try {
      return Optional.of(
          Value.of(text.contains("/") ? LocalDate.parse(text, FRENCH_DAY) : LocalDate.parse(text)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Value> matching(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? Optional.of(Value.of(text)) : Optional.empty();
  }
}
