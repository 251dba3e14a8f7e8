package fr.prevenance.rules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which units convert to which, and by how much.
 *
 * <p>Words of one family convert to each other (a year is 12 months, 4 quarters or 365 days); any
 * other word only to itself. {@code %} is a scale and never makes two units incompatible. Factors
 * are multiplied in the order in which the reference engine multiplies them, and the result is kept
 * to 16 decimals as it does, so that the bits are the same.
 */
public final class UnitConversion {
  private static final int KEPT_DECIMALS = 16;
  private static final double SCALE = 1e16;
  private static final int REMEMBERED = 10_000;

  /** How many of the first word make one of the second. */
  private static final Map<String, Double> RATIOS =
      Map.ofEntries(
          Map.entry("mois/an", 12.0),
          Map.entry("jour/an", 365.0),
          Map.entry("jour/mois", 365.0 / 12),
          Map.entry("trimestre/an", 4.0),
          Map.entry("mois/trimestre", 3.0),
          Map.entry("jour/trimestre", 365.0 / 12 * 3),
          Map.entry("€/k€", 1e3),
          Map.entry("g/kg", 1e3),
          Map.entry("mg/g", 1e3),
          Map.entry("mg/kg", 1e6),
          Map.entry("m/km", 1e3),
          Map.entry("cm/m", 1e2),
          Map.entry("mm/cm", 1e1),
          Map.entry("mm/m", 1e3),
          Map.entry("cm/km", 1e5),
          Map.entry("mm/km", 1e6));

  private static final Map<String, String> FAMILIES = families();
  private static final Map<String, String> SAME = Map.of("kW.h", "kWh", "mn/h", "noeud");
  private static final Map<Pair, Factors> KNOWN = new ConcurrentHashMap<>();
  private static final Map<Unit, Unit> SIMPLIFIED = new ConcurrentHashMap<>();

  private UnitConversion() {}

  private record Pair(@Nullable Unit from, @Nullable Unit to) {}

  /** What a number is multiplied and divided by, in this order; the result is {@link #kept}. */
  public record Factors(boolean convertible, double up, double down, double above, double below) {
    private static final Factors NONE = new Factors(false, 1, 1, 1, 1);

    private double apply(double number) {
      return kept(number * up / down * above * below);
    }
  }

  /** A simplified unit; numbers are brought to it by {@link #convert}. */
  public static Unit simplify(Unit unit) {
    var known = SIMPLIFIED.get(unit);
    if (known != null) {
      return known;
    }
    var simple = simplified(unit);
    if (SIMPLIFIED.size() < REMEMBERED) {
      SIMPLIFIED.put(unit, simple);
    }
    return simple;
  }

  private static Unit simplified(Unit unit) {
    var above = new ArrayList<>(unit.numerators());
    var below = new ArrayList<>(unit.denominators());
    cancelFamilies(unit, above, below);
    if (!above.isEmpty() && above.stream().allMatch("%"::equals)) {
      return Unit.of(List.of("%"), below);
    }
    return withoutPercents(above, below);
  }

  /** Whether numbers convert; an absent unit is compatible with all. */
  public static boolean convertible(@Nullable Unit from, @Nullable Unit to) {
    return from == to || factors(from, to).convertible();
  }

  /**
   * A number of {@code from} in {@code to}, which must be convertible; kept to 16 decimals. Zero is
   * zero in any unit.
   */
  public static double convert(double number, Unit from, @Nullable Unit to) {
    return number == 0 || Double.isNaN(number) ? number : factors(from, to).apply(number);
  }

  /** Rounded to 16 decimals, halves away from zero on the exact binary value. */
  public static double kept(double number) {
    double size = Math.abs(number);
    if (size >= 0.5 || size == 0 || Double.isNaN(number)) {
      return number;
    }
    double units = Math.rint(size * SCALE);
    double rest = Math.fma(size, SCALE, -units);
    if (Math.abs(rest) > 0.49) {
      return new BigDecimal(number).setScale(KEPT_DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }
    return Math.copySign(units / SCALE, number);
  }

  /** How numbers convert from one unit to another. */
  public static Factors factors(@Nullable Unit from, @Nullable Unit to) {
    var pair = new Pair(from, to);
    var known = KNOWN.get(pair);
    if (known != null) {
      return known;
    }
    var computed = compute(from, to);
    if (KNOWN.size() < REMEMBERED) {
      KNOWN.put(pair, computed);
    }
    return computed;
  }

  private static Factors compute(@Nullable Unit from, @Nullable Unit to) {
    if (!areCompatible(from, to)) {
      return Factors.NONE;
    }
    var source = from == null ? Unit.EMPTY : from;
    var target = to == null ? Unit.EMPTY : to;
    var simpleSource = simplifiedWithoutPercents(source);
    var simpleTarget = simplifiedWithoutPercents(target);
    return new Factors(
        true,
        ownFactor(source),
        ownFactor(target),
        factor(simpleSource.numerators(), simpleTarget.numerators()),
        factor(simpleTarget.denominators(), simpleSource.denominators()));
  }

  private static boolean areCompatible(@Nullable Unit from, @Nullable Unit to) {
    return from == null
        || to == null
        || from.text().equals(to.text())
        || from.text().equals(SAME.get(to.text()))
        || to.text().equals(SAME.get(from.text()))
        || dimensions(from).equals(dimensions(to));
  }

  /** What cancelling words of one family multiplies by. */
  private static double ownFactor(Unit unit) {
    return kept(factor(unit.numerators(), unit.denominators()));
  }

  private static Unit simplifiedWithoutPercents(Unit unit) {
    var bare = withoutPercents(unit.numerators(), unit.denominators());
    var above = new ArrayList<>(bare.numerators());
    var below = new ArrayList<>(bare.denominators());
    cancelFamilies(bare, above, below);
    return Unit.of(above, below);
  }

  private static double factor(List<String> from, List<String> to) {
    double factor = StrictMath.pow(100, percents(to) - percents(from));
    for (var word : from) {
      for (var other : to) {
        double single = single(word, other);
        if (single != 0) {
          factor *= single;
          break;
        }
      }
    }
    return factor;
  }

  /** Zero where two words do not convert, or are the same. */
  private static double single(String from, String to) {
    var down = RATIOS.get(to + "/" + from);
    if (down != null) {
      return down;
    }
    var up = RATIOS.get(from + "/" + to);
    return up == null ? 0 : 1 / up;
  }

  private static int percents(List<String> words) {
    return (int) words.stream().filter("%"::equals).count();
  }

  private static Unit withoutPercents(List<String> above, List<String> below) {
    return Unit.of(
        above.stream().filter(word -> !word.equals("%")).toList(),
        below.stream().filter(word -> !word.equals("%")).toList());
  }

  private static void cancelFamilies(Unit unit, List<String> above, List<String> below) {
    var words = new ArrayList<>(unit.numerators());
    words.addAll(unit.denominators());
    for (var word : words) {
      int top = indexOfFamily(above, word);
      int bottom = indexOfFamily(below, word);
      if (top >= 0 && bottom >= 0) {
        above.remove(top);
        below.remove(bottom);
      }
    }
  }

  private static int indexOfFamily(List<String> words, String word) {
    for (int i = 0; i < words.size(); i++) {
      if (family(words.get(i)).equals(family(word))) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, Integer> dimensions(Unit unit) {
    var exponents = new HashMap<String, Integer>();
    unit.numerators().forEach(word -> exponents.merge(family(word), 1, Integer::sum));
    unit.denominators().forEach(word -> exponents.merge(family(word), -1, Integer::sum));
    exponents.remove("%");
    exponents.values().removeIf(exponent -> exponent == 0);
    return exponents;
  }

  private static String family(String word) {
    return FAMILIES.getOrDefault(word, word);
  }

  private static Map<String, String> families() {
    var families = new HashMap<String, String>();
    List.of("an", "mois", "jour", "trimestre").forEach(word -> families.put(word, "an"));
    List.of("€", "k€").forEach(word -> families.put(word, "k€"));
    List.of("kg", "g", "mg").forEach(word -> families.put(word, "kg"));
    List.of("km", "m", "cm", "mm").forEach(word -> families.put(word, "km"));
    return families;
  }
}
