package fr.prevenance.server.message.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = Backoff.standard();

  @Test
  void each_wait_is_twice_the_one_before() {
    assertThat(IntStream.rangeClosed(1, 4).mapToObj(backoff::after))
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16));
  }

  @Property
  void no_wait_is_longer_than_the_ceiling(@ForAll @IntRange(min = 1) int attempts) {
    assertThat(backoff.after(attempts)).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void a_relay_is_tried_for_about_two_days() {
    Duration total =
        IntStream.range(1, 100).mapToObj(backoff::after).reduce(Duration.ZERO, Duration::plus);
    assertThat(total).isBetween(Duration.ofHours(40), Duration.ofHours(50));
    assertThat(backoff.isExhausted(100)).isTrue();
  }
}
