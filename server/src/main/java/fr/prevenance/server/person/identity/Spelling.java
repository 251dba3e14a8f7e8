package fr.prevenance.server.person.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Civil-status text in capitals: letters A to Z, words parted by one blank.
 *
 * <p>Ligatures are spelt out, diacritics dropped, any other character is a blank, and the words ST
 * and STE are written in full. Reading a spelling again changes nothing.
 */
final class Spelling {
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^A-Z]+");

  /** Letters that no Unicode decomposition takes apart. */
  private static final Map<String, String> LETTERS =
      Map.of("Œ", "OE", "Æ", "AE", "Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH");

  private static final Map<String, String> UMLAUTS = Map.of("Ä", "AE", "Ö", "OE", "Ü", "UE");

  private Spelling() {}

  static String of(String received) {
    return inLetters(capitals(received));
  }

  /** The usual spelling, and the one with umlauts spelt out: MULLER and MUELLER for Müller. */
  static Set<String> both(String received) {
    var capitals = capitals(received);
    var spellings = new LinkedHashSet<String>();
    spellings.add(inLetters(capitals));
    spellings.add(inLetters(replaced(capitals, UMLAUTS)));
    return spellings;
  }

  static List<String> words(String spelling) {
    return spelling.isEmpty() ? List.of() : List.of(spelling.split(" "));
  }

  static String glued(String spelling) {
    return spelling.replace(" ", "");
  }

  /** Composed capitals, so that one character stands for one accented letter. */
  private static String capitals(String received) {
    var upper = Normalizer.normalize(received, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper, Normalizer.Form.NFC);
  }

  private static String inLetters(String capitals) {
    var spelt = Normalizer.normalize(replaced(capitals, LETTERS), Normalizer.Form.NFD);
    var letters = OTHER.matcher(MARK.matcher(spelt).replaceAll("")).replaceAll(" ").strip();
    return String.join(" ", Arrays.stream(letters.split(" ")).map(Spelling::inFull).toList());
  }

  private static String inFull(String word) {
    return switch (word) {
      case "ST" -> "SAINT";
      case "STE" -> "SAINTE";
      default -> word;
    };
  }

  private static String replaced(String text, Map<String, String> letters) {
    var result = text;
    for (var letter : letters.entrySet()) {
      result = result.replace(letter.getKey(), letter.getValue());
    }
    return result;
  }
}
