package fr.prevenance.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBooksTest {
  private final RuleBooks books = new RuleBooks();

  private RuleBooks.Reading read(String text, Options options) {
    return books.of(RuleFiles.inline(new RuleSource("rules", text)), options);
  }

  @Test
  void the_same_text_is_read_once() {
    assertThat(read("a: 1", Options.STANDARD)).isSameAs(read("a: " + 1, Options.STANDARD));
  }

  @Test
  void other_options_read_it_again() {
    assertThat(read("a: 1", Options.STANDARD)).isNotSameAs(read("a: 1", Options.COMPATIBLE));
  }

  @Test
  void faults_are_kept_too() {
    assertThat(read("a: b", Options.STANDARD))
        .isInstanceOf(RuleBooks.Reading.Faulty.class)
        .isSameAs(read("a: b", Options.STANDARD));
  }

  @Test
  void many_texts_do_not_stay() {
    RuleBooks.Reading first = read("a: 1", Options.STANDARD);
    IntStream.range(0, 300).forEach(i -> read("b: " + i, Options.STANDARD));

    assertThat(read("a: 1", Options.STANDARD)).isNotSameAs(first);
  }

  @Test
  void large_texts_do_not_stay_together() {
    RuleBooks.Reading first = read("a: 1", Options.STANDARD);
    for (int i = 0; i < 5; i++) {
      read("# %d %s%nb: 1".formatted(i, "x".repeat(1_000_000)), Options.STANDARD);
    }

    assertThat(read("a: 1", Options.STANDARD)).isNotSameAs(first);
  }

  @Test
  void threads_that_ask_together_wait_for_one_reading() {
    List<RuleBooks.Reading> readings =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(_ -> read("a: 1", Options.STANDARD))
            .distinct()
            .toList();

    assertThat(readings).hasSize(1);
  }
}
