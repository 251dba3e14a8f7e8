package fr.prevenance.rules.syntax;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates, numbers with their unit, and texts at the cursor. */
final class Literals {
  private static final Pattern DATE =
      Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})(?![\\d/])");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern SEVERAL_TEXTS =
      Pattern.compile("\\s*\\)*\\s+(?:=|!=|[<>]=?|\\+)\\s+.*", Pattern.DOTALL);
  private static final int MAX_DIGITS = 30;

  private final Cursor cursor;
  private final boolean joinsTexts;

  Literals(Cursor cursor, boolean joinsTexts) {
    this.cursor = cursor;
    this.joinsTexts = joinsTexts;
  }

  Optional<Value> date() throws ExpressionFault {
    var match = matcher(DATE);
    if (!match.lookingAt()) {
      return Optional.empty();
    }
    int start = cursor.position();
    cursor.moveTo(match.end());
    return Optional.of(Value.of(day(match, start)));
  }

  /** Reads {@code JJ/MM/AAAA} or {@code MM/AAAA} alone in a text. */
  static Optional<LocalDate> dateAlone(String text) {
    try {
      var cursor = new Cursor(text.strip());
      var date = new Literals(cursor, false).date();
      return date.isPresent() && cursor.atEnd() && date.get() instanceof Value.Date(var day)
          ? Optional.of(day)
          : Optional.empty();
    } catch (ExpressionFault fault) {
      return Optional.empty();
    }
  }

  Optional<Value> number() throws ExpressionFault {
    var match = matcher(NUMBER);
    if (!match.lookingAt()) {
      return Optional.empty();
    }
    if (match.group().length() > MAX_DIGITS) {
      throw fault(
          "nombre-trop-long",
          "Ce nombre a plus de " + MAX_DIGITS + " caractères.",
          "Écrivez-le avec moins de chiffres.");
    }
    cursor.moveTo(match.end());
    return Optional.of(new Value.Number(Double.parseDouble(match.group()), unit()));
  }

  Optional<Value> text() throws ExpressionFault {
    char quote = cursor.peek();
    if (quote != '\'' && quote != '"') {
      return Optional.empty();
    }
    int start = cursor.position() + 1;
    int end = cursor.text().lastIndexOf(quote);
    if (end < start) {
      throw fault(
          "guillemet-non-ferme",
          "Ce guillemet n'est pas fermé.",
          "Ajoutez " + quote + " à la fin.");
    }
    if (!joinsTexts) {
      refuseSeveral(start, end, quote);
    }
    cursor.moveTo(end + 1);
    return Optional.of(Value.of(cursor.text().substring(start, end)));
  }

  /** A text goes to the last quote of its kind; two of them in one expression would be joined. */
  private void refuseSeveral(int start, int end, char quote) throws ExpressionFault {
    var text = cursor.text().substring(start, end);
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (SEVERAL_TEXTS.matcher(text.substring(at + 1)).matches()) {
        throw new ExpressionFault(
            start + at,
            "textes-confondus",
            "Deux textes entre les mêmes guillemets se confondent dans une expression.",
            "Écrivez l'un entre apostrophes et l'autre entre guillemets doubles : 'a' = \"b\".");
      }
    }
  }

  private Optional<String> unit() throws ExpressionFault {
    int start = cursor.position();
    cursor.skipBlanks();
    int end = NameScanner.endOfUnit(cursor.text(), cursor.position());
    if (end == cursor.position()) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    var unit = Unit.parse(cursor.text().substring(cursor.position(), end));
    if (unit.isTooLong()) {
      throw fault("unite-trop-longue", "Cette unité a trop de mots.", "Simplifiez-la.");
    }
    cursor.moveTo(end);
    return Optional.of(unit.text());
  }

  private ExpressionFault fault(String code, String message, String mend) {
    return new ExpressionFault(cursor.position(), code, message, mend);
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(cursor.text()).region(cursor.position(), cursor.text().length());
  }

  private static LocalDate day(Matcher match, int start) throws ExpressionFault {
    try {
      int day = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
      return LocalDate.of(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(2)), day);
    } catch (DateTimeException impossible) {
      throw new ExpressionFault(
          start,
          "date-impossible",
          "La date « " + match.group() + " » n'existe pas.",
          "Écrivez JJ/MM/AAAA ou MM/AAAA, par exemple 01/04/2025.");
    }
  }
}
