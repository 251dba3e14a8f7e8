package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final StringWriter written = new StringWriter();
  private final AtomicLong milliseconds = new AtomicLong();

  private ProgressBar bar(boolean isShown) {
    return new ProgressBar(new PrintWriter(written), isShown, () -> milliseconds.get() * 1_000_000);
  }

  @Test
  void what_is_done_within_two_seconds_shows_nothing() {
    try (ProgressBar bar = bar(true)) {
      milliseconds.set(1_999);
      bar.at("Lecture", 0.5);
    }
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void what_lasts_shows_how_far_it_has_come() {
    ProgressBar bar = bar(true);
    milliseconds.set(2_000);
    bar.at("Lecture", 0.5);

    assertThat(written.toString()).isEqualTo("\r\u001B[K████████████░░░░░░░░░░░░  50 %  Lecture");
  }

  @Test
  void what_is_left_of_a_step_is_told_at_its_own_pace() {
    ProgressBar bar = bar(true);
    bar.at("Lecture", 0);
    milliseconds.set(60_000);
    bar.at("Comptes", 0);
    milliseconds.set(70_000);
    bar.at("Comptes", 0.25);
    assertThat(written.toString()).endsWith("  25 %  Comptes, encore 30 s");

    milliseconds.set(80_000);
    bar.at("Comptes", 0.1);
    assertThat(written.toString()).endsWith("  10 %  Comptes, encore 3 min");
  }

  @Test
  void what_is_counted_is_told_with_its_rate() {
    ProgressBar bar = bar(true);
    bar.at("Détection", 0, 4_000_000);
    milliseconds.set(10_000);
    bar.at("Détection", 1_000_000, 4_000_000);

    assertThat(written.toString())
        .endsWith("  25 %  Détection, 100\u202f000 personnes/s, encore 30 s");
  }

  @Test
  void what_was_done_before_does_not_count_in_the_pace() {
    ProgressBar bar = bar(true);
    bar.at("Détection", 2_000_000, 4_000_000);
    milliseconds.set(10_000);
    bar.at("Détection", 3_000_000, 4_000_000);

    assertThat(written.toString()).contains("100\u202f000 personnes/s, encore 10 s");
  }

  @Test
  void the_line_is_left_clear() {
    ProgressBar bar = bar(true);
    milliseconds.set(2_000);
    bar.at("Lecture", 1);
    bar.close();

    assertThat(written.toString()).endsWith("Lecture\r\u001B[K");
  }

  @Test
  void nobody_is_shown_a_bar_in_a_file() {
    ProgressBar bar = bar(false);
    milliseconds.set(60_000);
    bar.at("Lecture", 0.5);

    assertThat(written.toString()).isEmpty();
  }
}
