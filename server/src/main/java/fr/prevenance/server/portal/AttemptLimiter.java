package fr.prevenance.server.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Admits ten codes a minute from one network address, so that nobody tries them all. Addresses are
 * kept in memory, one minute at most.
 */
@Component
class AttemptLimiter {
  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

  AttemptLimiter(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws ResponseStatusException 429 beyond the limit
   */
  void admit(String address) {
    var now = clock.instant();
    windows.values().removeIf(window -> window.isOver(now));
    var window = windows.merge(address, new Window(now, 1), (old, fresh) -> old.next());
    if (window.attempts() > MOST) {
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
