package fr.prevenance.rules.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which rules take the place of which others, and where.
 *
 * <p>A replacer never applies in its own definition, nor to what another one put in place.
 */
public final class Replacements {
  private static final Comparator<Replacement> FIRST_TRIED =
      Comparator.comparingDouble(Replacement::priority)
          .thenComparing(
              replacement -> replacement.replacer().name(), Replacements::inAlphabeticalOrder)
          .reversed();

  private final Map<Integer, List<Replacement>> byReplaced = new HashMap<>();
  private final boolean wholeSegments;

  /**
   * @param wholeSegments {@code dans: c} means c and what lies below; else every name that begins
   *     with these letters, as in the reference
   */
  public Replacements(List<Rule> rules, boolean wholeSegments) {
    this.wholeSegments = wholeSegments;
    for (var rule : rules) {
      for (var replacement : rule.replacements()) {
        byReplaced
            .computeIfAbsent(replacement.replaced(), _ -> new ArrayList<>())
            .addFirst(replacement);
      }
    }
    byReplaced.values().forEach(candidates -> candidates.sort(FIRST_TRIED));
  }

  /** Those that apply to a reference, in the order in which they are tried. */
  public List<Replacement> of(Node.Reference reference) {
    var candidates = byReplaced.get(reference.rule());
    if (candidates == null) {
      return List.of();
    }
    return candidates.stream().filter(candidate -> applies(candidate, reference.from())).toList();
  }

  /** Whether any rule takes the place of this one. */
  public boolean concern(int rule) {
    return byReplaced.containsKey(rule);
  }

  private boolean applies(Replacement candidate, String from) {
    return !candidate.replacer().name().equals(from)
        && (candidate.within().isEmpty() || isBelowOne(from, candidate.within()))
        && !isBelowOne(from, candidate.except());
  }

  private boolean isBelowOne(String from, List<String> names) {
    return names.stream()
        .anyMatch(name ->
            wholeSegments
                ? new RuleName(from).isOrIsBelow(new RuleName(name))
                : from.startsWith(name));
  }

  /** Letters first, whatever their accents and case; then accents; then small before capital. */
  public static int inAlphabeticalOrder(String first, String second) {
    int letters = sortKey(first).compareTo(sortKey(second));
    if (letters != 0) {
      return letters;
    }
    int accents = lower(first).compareTo(lower(second));
    return accents != 0 ? accents : second.compareTo(first);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Blanks, then signs, then digits, then letters. */
  private static String sortKey(String name) {
    var plain = Normalizer.normalize(lower(name), Normalizer.Form.NFD);
    var key = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      char rank = c == ' ' ? '0' : Character.isLetter(c) ? '3' : Character.isDigit(c) ? '2' : '1';
      key.append(rank).append(c);
    }
    return key.toString();
  }
}
