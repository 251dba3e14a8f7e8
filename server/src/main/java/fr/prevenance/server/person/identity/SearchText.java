package fr.prevenance.server.person.identity;

import fr.prevenance.server.exchange.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an agent can find a person by: names as spelt and glued, and the birth date. */
public final class SearchText {
  private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final Pattern NUMBERS = Pattern.compile("[\\d-]*\\d[\\d-]*");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private SearchText() {}

  /** Capitals, blanks and digits only. */
  public static String of(Identity identity) {
    var names =
        Stream.of(identity.birthName(), identity.usageName().orElse(""), identity.givenNames());
    var spelt = names.map(Spelling::of).toList();
    var glued = spelt.stream().map(Spelling::glued).toList();
    return String.join(" ", spelt) + " " + String.join(" ", glued) + " " + identity.birthDate();
  }

  /** Words of a query, each of which must occur: letters, or a date in either order. */
  public static List<String> words(String query) {
    return Arrays.stream(BLANK.split(query.strip())).flatMap(SearchText::word).toList();
  }

  private static Stream<String> word(String word) {
    var date = FRENCH_DATE.matcher(word);
    if (date.matches()) {
      return Stream.of(date.group(3) + "-" + date.group(2) + "-" + date.group(1));
    }
    return NUMBERS.matcher(word).matches()
        ? Stream.of(word)
        : Spelling.words(Spelling.of(word)).stream();
  }
}
