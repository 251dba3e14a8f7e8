package fr.prevenance.server.practice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of folders and files, made from titles. */
final class Slugs {
  private static final int LONGEST = 60;

  private Slugs() {}

  /** Lower-case letters without accent, digits and hyphens; never empty. */
  static String of(String title) {
    String plain =
        Normalizer.normalize(title.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.FRENCH)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "sans-titre" : cut;
  }

  /** That name, or the first after it that is free: {@code rappel}, {@code rappel-2}. */
  static String free(String slug, Set<String> taken) {
    String free = slug;
    for (int number = 2; taken.contains(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }
}
