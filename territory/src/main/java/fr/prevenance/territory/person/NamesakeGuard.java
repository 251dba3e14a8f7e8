package fr.prevenance.territory.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that no two people look alike by accident. People with the same birth date and the
 * same birth name or name in use have first given names that differ within their first three
 * letters: no spelling, glued or shortened, makes one of the other. The namesakes the territory
 * wants are planted past this guard.
 */
final class NamesakeGuard {
  private static final int DISTINCT_LETTERS = 3;

  private final Set<String> taken = new HashSet<>();

  /** Takes the names for one person, or answers no when they are somebody else's already. */
  boolean claim(
      String birthName, Optional<String> usageName, String firstGivenName, LocalDate date) {
    String birthKey = key(birthName, firstGivenName, date);
    Optional<String> usageKey = usageName.map(name -> key(name, firstGivenName, date));
    if (taken.contains(birthKey) || usageKey.filter(taken::contains).isPresent()) {
      return false;
    }
    taken.add(birthKey);
    usageKey.ifPresent(taken::add);
    return true;
  }

  private static String key(String name, String firstGivenName, LocalDate date) {
    String given = PlainText.letters(firstGivenName);
    String start = given.substring(0, Math.min(DISTINCT_LETTERS, given.length()));
    return PlainText.letters(name) + '*' + start + '*' + date;
  }
}
