package fr.prevenance.bench.rules;

import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random households, the same for every engine and at every run.
 *
 * @param columns for each fact, one cell a household
 */
record Households(RuleSet set, double[][] columns) {
  static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final long SEED = 20251015;

  static Households draw(RuleSet set, int count) {
    var random = new SplittableRandom(SEED);
    var columns = new double[set.facts().size()][count];
    for (int household = 0; household < count; household++) {
      for (int fact = 0; fact < columns.length; fact++) {
        columns[fact][household] = set.facts().get(fact).draw(random);
      }
    }
    return new Households(set, columns);
  }

  int count() {
    return columns[0].length;
  }

  List<Situation> situations() {
    return IntStream.range(0, count()).mapToObj(this::situation).toList();
  }

  List<Map<String, String>> expressions() {
    return IntStream.range(0, count()).mapToObj(this::expressions).toList();
  }

  private Situation situation(int household) {
    var answers = new HashMap<String, Value>();
    for (int fact = 0; fact < columns.length; fact++) {
      double cell = columns[fact][household];
      if (!Double.isNaN(cell)) {
        answers.put(set.facts().get(fact).rule(), set.facts().get(fact).value(cell));
      }
    }
    return new Situation(DAY, answers);
  }

  private Map<String, String> expressions(int household) {
    var answers = new LinkedHashMap<String, String>();
    for (int fact = 0; fact < columns.length; fact++) {
      double cell = columns[fact][household];
      if (!Double.isNaN(cell)) {
        answers.put(set.facts().get(fact).rule(), set.facts().get(fact).expression(cell));
      }
    }
    return answers;
  }
}
