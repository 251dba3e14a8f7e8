package fr.prevenance.server.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The word somebody may have meant. */
final class Suggestion {
  private static final int FARTHEST = 3;

  private Suggestion() {}

  /** Ends a sentence: names the nearest word, or else all of them. */
  static String among(Collection<String> words, String written) {
    return nearest(words, written)
        .map(" Vouliez-vous écrire « %s » ?"::formatted)
        .orElseGet(() -> " Sont admis : %s.".formatted(String.join(", ", words)));
  }

  static Optional<String> nearest(Collection<String> words, String written) {
    return words.stream()
        .filter(word -> distance(word, written) <= Math.min(FARTHEST, word.length() / 2))
        .min(Comparator.comparingInt(word -> distance(word, written)));
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String left, String right) {
    var previous = Stream.iterate(0, i -> i + 1).limit(right.length() + 1L).toArray(Integer[]::new);
    for (int i = 1; i <= left.length(); i++) {
      var current = new Integer[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
