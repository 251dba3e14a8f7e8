package fr.prevenance.bench.rules;

import fr.prevenance.rules.Value;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is asked of a household. In a column a fact is a double: the number, 1 for {@code oui}, the
 * position of the text among those possible, NaN where the answer is lacking.
 *
 * @param unit of a number, empty without
 * @param texts those possible; empty for numbers and booleans
 * @param highest excluded; numbers are multiples of {@code step}
 * @param lacking how often nobody answered, of 100
 */
record Fact(
    String rule,
    Kind kind,
    String unit,
    List<String> texts,
    double lowest,
    double highest,
    double step,
    int lacking) {

  enum Kind {
    NUMBER,
    BOOLEAN,
    TEXT
  }

  static Fact number(String rule, String unit, double lowest, double highest, double step) {
    return new Fact(rule, Kind.NUMBER, unit, List.of(), lowest, highest, step, 0);
  }

  static Fact bool(String rule) {
    return new Fact(rule, Kind.BOOLEAN, "", List.of(), 0, 2, 1, 0);
  }

  static Fact choice(String rule, String... texts) {
    return new Fact(rule, Kind.TEXT, "", List.of(texts), 0, texts.length, 1, 0);
  }

  Fact sometimesLacking() {
    return new Fact(rule, kind, unit, texts, lowest, highest, step, 30);
  }

  double draw(SplittableRandom random) {
    boolean answered = random.nextInt(100) >= lacking;
    double steps = Math.floor(random.nextDouble(lowest, highest) / step);
    // Divided when it can be: a tenth has no exact double, ten has.
    double drawn = step < 1 ? steps / Math.rint(1 / step) : steps * step;
    return answered ? drawn : Double.NaN;
  }

  Value value(double cell) {
    return switch (kind) {
      case NUMBER -> unit.isEmpty() ? Value.of(cell) : Value.of(cell, unit);
      case BOOLEAN -> Value.of(cell == 1);
      case TEXT -> Value.of(texts.get((int) cell));
    };
  }

  /** As an expression of the language. */
  String expression(double cell) {
    return switch (kind) {
      case NUMBER -> (plain(cell) + " " + unit).strip();
      case BOOLEAN -> cell == 1 ? "oui" : "non";
      case TEXT -> "'" + texts.get((int) cell) + "'";
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
