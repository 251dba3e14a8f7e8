package fr.prevenance.server.person.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Given names in civil-status order, all of them or the first alone.
 *
 * <p>Commas part names for certain; without commas a blank may part two names or stand in a
 * compound one. A hyphen always makes a compound.
 *
 * @param words words of the whole list, in order
 * @param inFirst how many words the first name has for certain; 1 when it might have more
 * @param isFirstCertain whether {@code inFirst} is sure
 */
record GivenNames(List<String> words, int inFirst, boolean isFirstCertain) {
  private static final Pattern COMMA = Pattern.compile("[,;/]");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final int LONGEST_COMPOUND = 3;

  enum Agreement {
    SAME,
    /** One has a compound name, the other only its beginning. */
    PART_OF_COMPOUND,
    OTHER
  }

  static GivenNames of(String received) {
    var names = COMMA.split(received.strip(), -1);
    boolean hasCommas = names.length > 1;
    var first = hasCommas ? names[0] : BLANK.split(received.strip())[0];
    int inFirst = Math.max(1, Spelling.words(Spelling.of(first)).size());
    var words = Spelling.words(Spelling.of(received));
    return new GivenNames(words, Math.min(inFirst, words.size()), hasCommas || inFirst > 1);
  }

  /**
   * Compares from the first name on: what both lists say must be the same, and each must allow the
   * other's first name. Another first name is another person, a twin for example.
   */
  Agreement compare(GivenNames other) {
    if (!isBeginningOf(other) && !other.isBeginningOf(this)) {
      return Agreement.OTHER;
    }
    return firstNames().stream().anyMatch(other.firstNames()::contains)
        ? Agreement.SAME
        : Agreement.PART_OF_COMPOUND;
  }

  /** What the first name can be: JEAN or JEANPIERRE for « Jean Pierre ». */
  Set<String> firstNames() {
    var names = new LinkedHashSet<String>();
    int longest = isFirstCertain ? inFirst : Math.min(LONGEST_COMPOUND, words.size());
    for (int i = inFirst; i <= longest; i++) {
      names.add(String.join("", words.subList(0, i)));
    }
    return names;
  }

  String firstWord() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  private boolean isBeginningOf(GivenNames longer) {
    return !words.isEmpty() && longer.beginnings().contains(String.join("", words));
  }

  private List<String> beginnings() {
    var beginnings = new ArrayList<String>();
    var glued = new StringBuilder();
    for (var word : words) {
      beginnings.add(glued.append(word).toString());
    }
    return beginnings;
  }
}
