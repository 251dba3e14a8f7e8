package fr.prevenance.testkit.identity;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Two OpenID Connect issuers on one local port: people as with FranceConnect, agents as with
 * ProConnect. Everybody in them is fictional, nobody has a password.
 */
public final class IdentityProvider implements AutoCloseable {

  private final ServletWebServerApplicationContext context;

  private IdentityProvider(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** Starts listening on 127.0.0.1 and returns once sign-in is possible. */
  public static IdentityProvider start(IdentityProviderOptions options) {
    SpringApplication application = new SpringApplication(IdentityServer.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    // Listeners would read the other application's files and reset the log of the whole JVM.
    application.setListeners(List.of());
    application.setEnvironment(new ClosedEnvironment());
    application.setInitializers(
        List.of(starting ->
            ((GenericApplicationContext) starting)
                .registerBean(IdentityProviderOptions.class, () -> options)));
    return new IdentityProvider(
        (ServletWebServerApplicationContext)
            application.run(
                "--server.address=127.0.0.1",
                "--server.port=" + options.port(),
                "--spring.threads.virtual.enabled=true"));
  }

  /** Port on which both issuers listen. */
  public int port() {
    return Objects.requireNonNull(context.getWebServer(), "started with a server").getPort();
  }

  /** Issuer identifier; discovery is below it, at {@code /.well-known/openid-configuration}. */
  public URI issuer(Realm realm) {
    return URI.create("http://localhost:" + port() + realm.path());
  }

  /** Stops listening; every session and token is gone. */
  @Override
  public void close() {
    context.close();
  }

  /** Neither environment variables nor system properties: they are meant for the other server. */
  private static final class ClosedEnvironment extends StandardServletEnvironment {

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
      // None; the arguments given above come later.
    }
  }
}
