package fr.prevenance.rules.syntax;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The known word nearest to a misspelt one, accents and case ignored. */
final class Suggestions {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int MAX_LENGTH = 60;
  private static final int MAX_CANDIDATES = 10_000;

  private Suggestions() {}

  static Optional<String> nearest(String word, Collection<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var folded = folded(word);
    int allowed = Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= allowed)
        .limit(MAX_CANDIDATES)
        .map(candidate -> new Ranked(candidate, distance(folded, folded(candidate))))
        .filter(ranked -> ranked.distance() <= allowed)
        .min(Comparator.comparingInt(Ranked::distance))
        .map(Ranked::candidate);
  }

  private record Ranked(String candidate, int distance) {}

  private static String folded(String text) {
    var apart = Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("");
  }

  /** Levenshtein distance: insertions, deletions and substitutions. */
  private static int distance(String a, String b) {
    var previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
