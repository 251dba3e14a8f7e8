package fr.prevenance.packs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the known word that a mistyped one most resembles. */
public final class Spelling {
  private Spelling() {}

  /** The closest candidate, when at most a third of the word has to change. */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    int tolerance = Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerance)
        .filter(candidate -> distance(word, candidate) <= tolerance)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /** « Vouliez-vous écrire … ? », or what is allowed when nothing resembles. */
  public static String suggestion(String word, Collection<String> candidates) {
    return closest(word, candidates)
        .map(candidate -> "Vouliez-vous écrire « " + candidate + " » ?")
        .orElseGet(() -> "Sont admis : " + String.join(", ", candidates) + ".");
  }

  /** Levenshtein distance, case ignored. */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.FRENCH);
    String b = second.toLowerCase(Locale.FRENCH);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      nextRow(a.charAt(i - 1), b, row);
    }
    return row[b.length()];
  }

  private static void nextRow(char letter, String word, int[] row) {
    int diagonal = row[0]++;
    for (int j = 1; j <= word.length(); j++) {
      int replaced = diagonal + (letter == word.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
    }
  }
}
