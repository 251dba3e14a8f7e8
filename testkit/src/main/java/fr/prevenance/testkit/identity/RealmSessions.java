package fr.prevenance.testkit.identity;

import java.time.Duration;
import java.util.Collections;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The sessions of one issuer. A servlet container has one cookie for all its paths; people and
 * agents must not share a session, hence one store and one cookie path for each.
 */
final class RealmSessions {

  /** Cookies do not tell ports apart: the name must differ from those of other local servers. */
  static final String COOKIE = "IDENTITE_FICTIVE";

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int REMEMBERED = 20_000;

  private RealmSessions() {}

  static FilterRegistrationBean<SessionRepositoryFilter<MapSession>> filter(
      Realm realm, SessionRegistry registry) {
    MapSessionRepository repository =
        new MapSessionRepository(
            Collections.synchronizedMap(new RecentSessions(REMEMBERED, registry)));
    repository.setDefaultMaxInactiveInterval(LIFE);
    SessionRepositoryFilter<MapSession> filter = new SessionRepositoryFilter<>(repository);
    filter.setHttpSessionIdResolver(cookie(realm));
    FilterRegistrationBean<SessionRepositoryFilter<MapSession>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setName("sessions-" + realm.label());
    registration.addUrlPatterns(realm.path() + "/*");
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registration;
  }

  private static CookieHttpSessionIdResolver cookie(Realm realm) {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    serializer.setCookieName(COOKIE);
    serializer.setCookiePath(realm.path());
    CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
    resolver.setCookieSerializer(serializer);
    return resolver;
  }
}
