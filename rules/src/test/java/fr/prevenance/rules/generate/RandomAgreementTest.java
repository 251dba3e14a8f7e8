package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.agreement.random.RandomCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RandomAgreementTest {
  private static final int SEEDS = Integer.getInteger("generate.seeds", 12_000);
  private static final int FIRST = Integer.getInteger("generate.first", 0);
  private static final int ROWS = 12;
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2025, 10, 15), LocalDate.of(2020, 2, 29));

  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int models;
  private int rules;
  private int interpreted;

  @Test
  void random_rules_come_to_the_same_in_a_kernel_and_in_the_interpreter() {
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      int fixed = seed;
      strict(RandomCases.of(seed).rulesText()).ifPresent(book -> compare(book, fixed));
    }
    System.out.printf(
        "%d models of %d, %d rules, %d of them left to the interpreter: %s%n",
        models, SEEDS, rules, interpreted, reasons);
    assertThat(disagreements).isEmpty();
    assertThat(models).isGreaterThan(SEEDS / 4);
  }

  private static Optional<RuleBook> strict(String rules) {
    try {
      return Optional.of(RuleBook.read(List.of(new RuleSource("essai", rules))));
    } catch (RuleBookException refused) {
      return Optional.empty();
    }
  }

  private void compare(RuleBook book, int seed) {
    var population = new RandomPopulation(seed).drawn(book, ROWS);
    var kernel = book.kernel(population.inputs(), visible(book));
    models++;
    rules += kernel.targets().size();
    kernel.targets().stream().filter(kernel.interpreted()::containsKey).forEach(_ -> interpreted++);
    kernel.interpreted().values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    for (var day : DAYS) {
      population
          .disagreements(kernel, day)
          .forEach(text -> disagreements.add("seed " + seed + ": " + text));
    }
  }

  private static List<String> visible(RuleBook book) {
    return book.names();
  }
}
