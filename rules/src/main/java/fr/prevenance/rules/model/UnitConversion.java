package fr.prevenance.rules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units convert to which, and by how much.
 *
 * <p>Words of one family convert to each other (a year is 12 months, 4 quarters or 365 days); any
 * other word only to itself. {@code %} is a scale and never makes two units incompatible.
 */
public final class UnitConversion {
  private static final int KEPT_DECIMALS = 16;
  private static final Map<String, Member> FAMILIES =
      Map.ofEntries(
          Map.entry("an", new Member("temps", 1)),
          Map.entry("trimestre", new Member("temps", 4)),
          Map.entry("mois", new Member("temps", 12)),
          Map.entry("jour", new Member("temps", 365)),
          Map.entry("k€", new Member("monnaie", 1)),
          Map.entry("€", new Member("monnaie", 1000)),
          Map.entry("kg", new Member("masse", 1)),
          Map.entry("g", new Member("masse", 1000)),
          Map.entry("mg", new Member("masse", 1_000_000)),
          Map.entry("km", new Member("longueur", 1)),
          Map.entry("m", new Member("longueur", 1000)),
          Map.entry("cm", new Member("longueur", 100_000)),
          Map.entry("mm", new Member("longueur", 1_000_000)),
          Map.entry("%", new Member("pour cent", 100)));

  private UnitConversion() {}

  /** How many of this word make one of the largest of its family. */
  private record Member(String family, double perLargest) {}

  /** A simplified unit and what the number must be multiplied by. */
  public record Simplified(Unit unit, double factor) {}

  public static boolean convertible(Unit from, Unit to) {
    return from.equals(to) || dimensions(from).equals(dimensions(to));
  }

  /** A number of {@code from} in {@code to}, which must be convertible; kept to 16 decimals. */
  public static double convert(double number, Unit from, Unit to) {
    return from.equals(to) ? number : kept(number * factor(from, to));
  }

  private static double factor(Unit from, Unit to) {
    return perLargest(to.numerators())
        * perLargest(from.denominators())
        / (perLargest(from.numerators()) * perLargest(to.denominators()));
  }

  /**
   * Cancels words of one family above and below ({@code €.an/mois} is 12 €), then spare percents.
   */
  public static Simplified simplify(Unit unit) {
    var above = new ArrayList<String>();
    var below = new ArrayList<>(unit.denominators());
    double factor = 1;
    for (var word : unit.numerators()) {
      var match = below.stream().filter(other -> sameFamily(word, other)).findFirst();
      if (match.isPresent()) {
        below.remove(match.get());
        factor *= perLargest(List.of(match.get())) / perLargest(List.of(word));
      } else {
        above.add(word);
      }
    }
    return withoutSparePercents(above, below, kept(factor));
  }

  private static Simplified withoutSparePercents(
      List<String> above, List<String> below, double factor) {
    boolean onlyPercents = !above.isEmpty() && above.stream().allMatch("%"::equals);
    var kept = new ArrayList<>(above);
    var keptBelow = new ArrayList<>(below);
    double scaled = factor;
    while (keptBelow.remove("%")) {
      scaled *= 100;
    }
    int percentsToKeep = onlyPercents ? 1 : 0;
    while (kept.stream().filter("%"::equals).count() > percentsToKeep) {
      kept.remove("%");
      scaled /= 100;
    }
    return new Simplified(new Unit(kept, keptBelow), scaled);
  }

  private static boolean sameFamily(String word, String other) {
    return family(word).equals(family(other));
  }

  private static String family(String word) {
    var member = FAMILIES.get(word);
    return member == null ? word : member.family();
  }

  private static Map<String, Integer> dimensions(Unit unit) {
    var exponents = new HashMap<String, Integer>();
    unit.numerators().forEach(word -> exponents.merge(family(word), 1, Integer::sum));
    unit.denominators().forEach(word -> exponents.merge(family(word), -1, Integer::sum));
    exponents.remove("pour cent");
    exponents.values().removeIf(exponent -> exponent == 0);
    return exponents;
  }

  private static double perLargest(List<String> words) {
    double product = 1;
    for (var word : words) {
      var member = FAMILIES.get(word);
      product *= member == null ? 1 : member.perLargest();
    }
    return product;
  }

  private static double kept(double factor) {
    return factor == StrictMath.rint(factor)
        ? factor
        : new BigDecimal(factor).setScale(KEPT_DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
