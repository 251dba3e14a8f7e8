package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.explain.ExplanationText;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

  @Test
  void one_book_serves_many_threads() {
    var book = RulesFixture.book("n: {type: nombre}\ncarré: n * n\nr: {somme: [carré, n]}");
    var results =
        IntStream.rangeClosed(1, 2_000)
            .parallel()
            .mapToObj(n -> book.evaluate("r", situation(n)))
            .map(evaluation -> ((Evaluation.Computed) evaluation).value())
            .toList();
    assertThat(results)
        .isEqualTo(
            IntStream.rangeClosed(1, 2_000)
                .mapToObj(n -> (Value) Value.of((double) n * n + n))
                .toList());
  }

  @Test
  void one_explanation_is_read_by_many_threads() {
    var steps =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> "r%d: {somme: [r%d, n]}".formatted(i, i - 1))
            .collect(Collectors.joining("\n"));
    var book = RulesFixture.book("n: {type: nombre}\nr0: n\n" + steps);
    var told = ((Evaluation.Computed) book.evaluate("r100", situation(2))).explanation();
    var read =
        IntStream.range(0, 64).parallel().mapToObj(_ -> ExplanationText.toText(told)).toList();
    assertThat(Set.copyOf(read)).singleElement().asString().contains("R99 : 200", "R1 : 4");
  }

  private static Situation situation(int n) {
    return new Situation(RulesFixture.DAY, Map.of("n", Value.of(n)));
  }
}
