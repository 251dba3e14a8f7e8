package fr.prevenance.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class AttemptLimiterTest {
  private static final String ADDRESS = "192.0.2.1";

  private Instant now = Instant.parse("2025-10-15T09:00:00Z");
  private final AttemptLimiter limiter =
      new AttemptLimiter(
          10,
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void the_eleventh_attempt_within_a_minute_is_refused() {
    exhaust();

    assertThatThrownBy(() -> limiter.admit(ADDRESS))
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(429));
  }

  @Test
  void another_address_is_not_made_to_wait() {
    exhaust();

    assertThatCode(() -> limiter.admit("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void one_may_try_again_a_minute_later() {
    exhaust();
    now = now.plus(Duration.ofSeconds(61));

    assertThatCode(() -> limiter.admit(ADDRESS)).doesNotThrowAnyException();
  }

  private void exhaust() {
    for (int attempt = 0; attempt < 10; attempt++) {
      limiter.admit(ADDRESS);
    }
  }
}
