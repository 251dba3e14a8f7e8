package fr.prevenance.server.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Admits ten codes a minute from one network address, so that nobody tries them all; more where a
 * whole town hall shares one ({@code prevenance.codes-par-minute}). Addresses are kept in memory,
 * one minute at most.
 */
@Component
class AttemptLimiter {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int most;
  private final Clock clock;
  private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

  AttemptLimiter(@Value("${prevenance.codes-par-minute:10}") int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /**
   * @throws ResponseStatusException 429 beyond the limit
   */
  void admit(String address) {
    var now = clock.instant();
    windows.values().removeIf(window -> window.isOver(now));
    var window = windows.merge(address, new Window(now, 1), (old, fresh) -> old.next());
    if (window.attempts() > most) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  private record Window(Instant start, int attempts) {

    boolean isOver(Instant now) {
      return now.isAfter(start.plus(WINDOW));
    }

    Window next() {
      return new Window(start, attempts + 1);
    }
  }
}
