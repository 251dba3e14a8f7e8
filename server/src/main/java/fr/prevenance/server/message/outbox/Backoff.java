package fr.prevenance.server.message.outbox;

import java.time.Duration;

/**
 * How long a deferred message waits: twice as long each time, up to a ceiling, and in the end no
 * more. With the standard values a relay that is down or greylists is tried for about two days.
 *
 * @param first wait after the first attempt
 * @param ceiling longest wait
 * @param maximumAttempts after so many the message is refused
 */
public record Backoff(Duration first, Duration ceiling, int maximumAttempts) {

  /** Greylisting relays want minutes; people must not wait for hours once a relay is back. */
  public static Backoff standard() {
    return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(30), 100);
  }

  boolean isExhausted(int attempts) {
    return attempts >= maximumAttempts;
  }

  /**
   * @param attempts made so far, at least 1
   */
  Duration after(int attempts) {
    int doublings = Math.min(attempts - 1, 30);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(ceiling) < 0 ? wait : ceiling;
  }
}
