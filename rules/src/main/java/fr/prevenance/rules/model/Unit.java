package fr.prevenance.rules.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A unit of measure: opaque words multiplied and divided, such as {@code €/mois}.
 *
 * <p>The empty unit ({@code % / %}) is not the absence of unit, which has no {@code Unit}.
 */
public record Unit(List<String> numerators, List<String> denominators) {
  public static final Unit EMPTY = new Unit(List.of(), List.of());
  public static final Unit PERCENT = new Unit(List.of("%"), List.of());
  private static final Pattern POWER = Pattern.compile("(.*\\D)([1-9])");

  public Unit {
    numerators = List.copyOf(numerators);
    denominators = List.copyOf(denominators);
  }

  /** Reads {@code kg.m2/s3}: what follows the first slash divides, a trailing digit is a power. */
  public static Unit parse(String text) {
    if (isOneWord(text)) {
      return new Unit(List.of(text), List.of());
    }
    var parts = text.split("/", -1);
    var below = new ArrayList<String>();
    for (int i = 1; i < parts.length; i++) {
      below.addAll(factors(parts[i]));
    }
    return cancelled(factors(parts[0]), below);
  }

  /** The usual case, worth avoiding a regular expression for. */
  private static boolean isOneWord(String text) {
    return !text.isEmpty()
        && text.indexOf('/') < 0
        && text.indexOf('.') < 0
        && !Character.isDigit(text.charAt(text.length() - 1));
  }

  /** Multiplies, cancelling identical words only: {@code €/mois × an} stays as it is. */
  public Unit times(Unit other) {
    return cancelled(
        concatenated(numerators, other.numerators), concatenated(denominators, other.denominators));
  }

  public Unit inverse() {
    return new Unit(denominators, numerators);
  }

  public boolean isPercent() {
    return equals(PERCENT);
  }

  /** As written in rules; empty text for the empty unit. */
  public String text() {
    var above = grouped(numerators);
    return denominators.isEmpty() ? above : above + "/" + grouped(denominators);
  }

  private static List<String> factors(String text) {
    var words = new ArrayList<String>();
    for (var factor : text.split("\\.", -1)) {
      var power = POWER.matcher(factor.strip());
      boolean raised = power.matches();
      var word = raised ? power.group(1) : factor.strip();
      int times = raised ? Integer.parseInt(power.group(2)) : 1;
      for (int i = 0; i < times && !word.isEmpty(); i++) {
        words.add(word);
      }
    }
    return words;
  }

  private static Unit cancelled(List<String> above, List<String> below) {
    var top = new ArrayList<>(above);
    var bottom = new ArrayList<String>();
    for (var word : below) {
      if (!top.remove(word)) {
        bottom.add(word);
      }
    }
    return new Unit(top, bottom);
  }

  private static List<String> concatenated(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static String grouped(List<String> words) {
    var powers = new LinkedHashMap<String, Integer>();
    words.forEach(word -> powers.merge(word, 1, Integer::sum));
    var factors = new ArrayList<String>();
    powers.forEach((word, power) -> factors.add(power == 1 ? word : word + power));
    return String.join(".", factors);
  }
}
