package fr.prevenance.rules.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure: opaque words multiplied and divided, such as {@code €/mois}.
 *
 * <p>The empty unit ({@code % / %}) is not the absence of unit, which has no {@code Unit}. Units
 * made of the same words in the same order are one object as long as few are in use, so that
 * comparing them usually is comparing references.
 */
public final class Unit {
  /** Beyond, units are made anew: a hostile model must not fill the memory. */
  private static final int KEPT = 10_000;

  /** More words than this, powers unfolded, mean a mistake or an attack. */
  private static final int MAX_WORDS = 99;

  /** Longer texts are read anew each time. */
  private static final int REMEMBERED_LENGTH = 100;

  /** A larger power is but part of the word. */
  private static final int MAX_DIGITS = 2;

  private static final Map<Unit, Unit> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Unit> READ = new ConcurrentHashMap<>();
  private static final Map<Factors, Unit> PRODUCTS = new ConcurrentHashMap<>();

  public static final Unit EMPTY = of(List.of(), List.of());
  public static final Unit PERCENT = of(List.of("%"), List.of());

  private final List<String> numerators;
  private final List<String> denominators;
  private final String text;
  private final int hash;
  private @Nullable Unit inverse;

  private Unit(List<String> numerators, List<String> denominators) {
    this.numerators = List.copyOf(numerators);
    this.denominators = List.copyOf(denominators);
    this.hash = 31 * this.numerators.hashCode() + this.denominators.hashCode();
    this.text = written(cancelled(numerators, denominators));
  }

  public static Unit of(List<String> numerators, List<String> denominators) {
    var made = new Unit(numerators, denominators);
    var known = KNOWN.get(made);
    if (known != null) {
      return known;
    }
    if (KNOWN.size() < KEPT) {
      var other = KNOWN.putIfAbsent(made, made);
      return other == null ? made : other;
    }
    return made;
  }

  /**
   * Reads {@code kg.m2/s3}: what follows the first slash divides, trailing digits are a power.
   *
   * <p>Of a unit that {@link #isTooLong} only the beginning is kept.
   */
  public static Unit parse(String text) {
    var known = READ.get(text);
    if (known != null) {
      return known;
    }
    var parts = text.split("/", -1);
    var below = new ArrayList<String>();
    for (int i = 1; i < parts.length && below.size() <= MAX_WORDS; i++) {
      below.addAll(factors(parts[i]));
    }
    var read = of(factors(parts[0]), below);
    if (READ.size() < KEPT && text.length() <= REMEMBERED_LENGTH) {
      READ.put(text, read);
    }
    return read;
  }

  public List<String> numerators() {
    return numerators;
  }

  public List<String> denominators() {
    return denominators;
  }

  /** Multiplies, cancelling identical words only: {@code €/mois × an} stays as it is. */
  public Unit times(Unit other) {
    var factors = new Factors(this, other);
    var known = PRODUCTS.get(factors);
    if (known != null) {
      return known;
    }
    var product = multiplied(other);
    if (PRODUCTS.size() < KEPT) {
      PRODUCTS.put(factors, product);
    }
    return product;
  }

  private record Factors(Unit left, Unit right) {}

  private Unit multiplied(Unit other) {
    var product =
        cancelled(
            concatenated(numerators, other.numerators),
            concatenated(denominators, other.denominators));
    return of(product.above(), product.below());
  }

  public Unit inverse() {
    var known = inverse;
    if (known == null) {
      known = of(denominators, numerators);
      inverse = known;
    }
    return known;
  }

  /** Of more words than anything measured: products of products grow without end. */
  public boolean isTooLong() {
    return numerators.size() + denominators.size() > MAX_WORDS;
  }

  /** Of a number of decimals, to which others are rounded. */
  public boolean isDecimals() {
    return text.contains("décimale");
  }

  public boolean isPercent() {
    return text.equals("%");
  }

  /** As written in rules; empty text for the empty unit. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Unit unit
            && hash == unit.hash
            && numerators.equals(unit.numerators)
            && denominators.equals(unit.denominators);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return text;
  }

  private record Sides(List<String> above, List<String> below) {}

  private static List<String> factors(String text) {
    var words =
        Arrays.stream(text.strip().split("\\.", -1)).filter(word -> !word.isEmpty()).toList();
    var repeated = new ArrayList<String>();
    counted(words)
        .forEach((word, power) -> {
          for (int i = 0; i < power && repeated.size() <= MAX_WORDS; i++) {
            repeated.add(word);
          }
        });
    return repeated;
  }

  /** Removes pairs of identical words, one above and one below. */
  private static Sides cancelled(List<String> above, List<String> below) {
    var top = new ArrayList<>(above);
    var bottom = new ArrayList<>(below);
    for (var word : concatenated(above, below)) {
      if (top.contains(word) && bottom.contains(word)) {
        top.remove(word);
        bottom.remove(word);
      }
    }
    return new Sides(top, bottom);
  }

  private static List<String> concatenated(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static String written(Sides sides) {
    var above = grouped(sides.above());
    return sides.below().isEmpty() ? above : above + "/" + grouped(sides.below());
  }

  private static String grouped(List<String> words) {
    var factors = new ArrayList<String>();
    counted(words).forEach((word, power) -> factors.add(power > 1 ? word + power : word));
    return String.join(".", factors);
  }

  private static Map<String, Integer> counted(List<String> words) {
    var powers = new LinkedHashMap<String, Integer>();
    for (var word : words) {
      var power = power(word);
      if (power.isPresent()) {
        int cut = word.indexOf(power.get());
        powers.merge(word.substring(0, cut), Integer.parseInt(power.get()), Integer::sum);
      } else {
        powers.merge(word, 1, Integer::sum);
      }
    }
    return powers;
  }

  /** The first digits that no ASCII letter follows. */
  private static Optional<String> power(String word) {
    int start = afterLastLetter(word);
    while (start < word.length() && !isDigit(word.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < word.length() && isDigit(word.charAt(end))) {
      end++;
    }
    return end > start && end - start <= MAX_DIGITS
        ? Optional.of(word.substring(start, end))
        : Optional.empty();
  }

  private static int afterLastLetter(String word) {
    int at = word.length();
    while (at > 0 && !isAsciiLetter(word.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
