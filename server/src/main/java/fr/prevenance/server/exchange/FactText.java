package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a partner's field is worth, for a fact of a given type. */
final class FactText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
  private static final Map<String, Boolean> BOOLEANS =
      Map.of(
          "oui", true, "true", true, "o", true, "1", true, "vrai", true, "non", false, "false",
          false, "n", false, "0", false, "faux", false);

  private FactText() {}

  /** The value, or empty when the text is not of the fact's type. */
  static Optional<Value> read(FactDefinition fact, String text) {
    return switch (fact.type()) {
      case NUMBER -> number(text).map(number -> new Value.Number(number, fact.unit()));
      case BOOLEAN ->
          Optional.ofNullable(BOOLEANS.get(text.toLowerCase(Locale.ROOT))).map(Value::of);
      case DATE -> PartnerDate.read(text).flatMap(PartnerDate::day).map(Value::of);
      case TEXT -> Optional.of(Value.of(text));
    };
  }

  /** What the partner must write instead. */
  static String expected(FactDefinition.Type type) {
    return switch (type) {
      case NUMBER -> "Donnez un nombre en chiffres, tel que 12345 ou 1234,50.";
      case BOOLEAN -> "Donnez oui ou non.";
      case DATE -> "Donnez un jour qui existe, écrit AAAA-MM-JJ ou JJ/MM/AAAA.";
      case TEXT -> "Donnez un texte.";
    };
  }

  /** Thousands may be set apart by a blank of any kind, decimals by a comma. */
  private static Optional<Double> number(String text) {
    var plain = text.replaceAll("(?<=\\d)[ \\u00A0\\u202F](?=\\d{3})", "").replace(',', '.');
    return NUMBER.matcher(plain).matches() ? Optional.of(Double.valueOf(plain)) : Optional.empty();
  }
}
