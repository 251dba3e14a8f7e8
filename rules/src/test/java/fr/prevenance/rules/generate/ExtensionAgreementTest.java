package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.model.PeriodEdge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random rules of what this language adds, in a kernel and in the interpreter. */
class ExtensionAgreementTest {
  private static final int SEEDS = Integer.getInteger("extensions.seeds", 400);
  private static final int ROWS = 40;
  private static final List<String> NUMBERS =
      List.of(
          "a", "b", "a * b", "a / 7", "a + b", "a - b * 1.1", "a * 12.5%", "b * 1.005", "0 - a");
  private static final List<String> STEPS =
      List.of(
          "1 €",
          "0.01 €",
          "0.1 €",
          "10 €",
          "3 €",
          "0.5",
          "1 k€",
          "2 décimales",
          "0 décimale",
          "0.0000001",
          "7 décimales",
          "1000000 €",
          "12.34 €");
  private static final List<String> DIRECTIONS = List.of("inférieur", "supérieur", "plus proche");

  private static final List<String> UNITS = List.of("jour", "mois", "trimestre", "an");
  private static final List<String> EDGES =
      Arrays.stream(PeriodEdge.values()).map(PeriodEdge::keyword).toList();
  private static final List<String> DATES =
      List.of("d", "e", "d + n", "31/01/2024", "date d'évaluation", "e - 1 mois");
  private static final List<String> DURATIONS =
      List.of("n", "3 mois", "n * 2", "1 an", "n - n", "45 jour", "n * 50%", "0");

  private static final List<String> CONTEXTUAL =
      List.of("v", "v * 2", "3 mois", "n", "{durée: {depuis: 01/01/2015, unité: mois}}");

  private int interpreted;

  @Test
  void random_roundings_come_to_the_same_in_a_kernel_and_in_the_interpreter() {
    assertAgreement(
        random ->
            "a: {type: nombre, unité: €}\nb: {type: nombre}\nr: {valeur: %s, arrondi: {à: %s, sens: %s}}\ns: {valeur: %s, arrondi: 2 décimales}\n"
                .formatted(
                    drawn(random, NUMBERS),
                    drawn(random, STEPS),
                    drawn(random, DIRECTIONS),
                    drawn(random, NUMBERS)),
        SEEDS * 3 / 5);
  }

  @Test
  void random_dates_come_to_the_same_in_a_kernel_and_in_the_interpreter() {
    assertAgreement(
        random ->
            """
            d: {type: date}
            e: {type: date}
            n: {type: nombre, unité: %s}
            p: {%s: %s}
            r: %s %s %s
            s: {condition: {si: r < p, alors: p, sinon: e}}
            """
                .formatted(
                    drawn(random, UNITS),
                    drawn(random, EDGES),
                    drawn(random, DATES),
                    drawn(random, DATES),
                    drawn(random, List.of("+", "-")),
                    drawn(random, DURATIONS)),
        SEEDS / 2);
  }

  @Test
  void random_days_of_contexts_come_to_the_same_in_a_kernel_and_in_the_interpreter() {
    assertAgreement(
        random ->
            """
            d: {type: date}
            e: {type: date}
            n: {type: nombre, unité: mois}
            v: {valeurs datées: [{depuis: 01/01/1000, valeur: n}, {depuis: 01/01/2020, valeur: 7 mois}]}
            w: {valeur: %s, contexte: {"date d'évaluation": %s}}
            r: {valeur: %s, contexte: {"date d'évaluation": %s, %s}}
            s: {somme: [r, w, {valeur: w, contexte: {"date d'évaluation": %s}}]}
            """
                .formatted(
                    drawn(random, CONTEXTUAL),
                    drawn(random, DATES),
                    drawn(random, List.of("w", "v + w", "v", "w * 2")),
                    drawn(random, DATES),
                    drawn(random, List.of("n: 3 mois", "n: v", "d: e", "d: e, e: d")),
                    drawn(random, DATES)),
        SEEDS / 2);
  }

  /**
   * @param most rules that may be left to the interpreter, one less
   */
  private void assertAgreement(Function<SplittableRandom, String> rules, int most) {
    var disagreements = new ArrayList<String>();
    for (int seed = 0; seed < SEEDS; seed++) {
      disagreements.addAll(disagreements(rules.apply(new SplittableRandom(seed)), seed));
    }
    assertThat(disagreements).isEmpty();
    assertThat(interpreted).isLessThan(most);
  }

  private List<String> disagreements(String rules, int seed) {
    RuleBook book = RulesFixture.book(rules);
    var population = new RandomPopulation(seed).drawn(book, ROWS);
    var kernel = book.kernel(population.inputs(), book.names());
    interpreted += kernel.interpreted().containsKey("r") ? 1 : 0;
    return population.disagreements(kernel, RulesFixture.DAY).stream()
        .map(text -> "seed " + seed + ": " + text + "\n" + rules)
        .toList();
  }

  private static String drawn(SplittableRandom random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
