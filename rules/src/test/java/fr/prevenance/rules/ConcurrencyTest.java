package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

  private static Situation situation(int n) {
    return new Situation(RulesFixture.DAY, Map.of("n", Value.of(n)));
  }
}
