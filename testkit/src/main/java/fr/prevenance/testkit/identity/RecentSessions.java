package fr.prevenance.testkit.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.Session;

/** The latest sessions; the least recently used give way, and the registry forgets them too. */
final class RecentSessions extends LinkedHashMap<String, Session> {

  private static final long serialVersionUID = 1L;

  private final int capacity;
  private final transient SessionRegistry registry;

  RecentSessions(int capacity, SessionRegistry registry) {
    super(16, 0.75f, true);
    this.capacity = capacity;
    this.registry = registry;
  }

  @Override
  public @Nullable Session remove(Object id) {
    registry.removeSessionInformation(id.toString());
    return super.remove(id);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
    if (size() <= capacity) {
      return false;
    }
    registry.removeSessionInformation(eldest.getKey());
    return true;
  }
}
