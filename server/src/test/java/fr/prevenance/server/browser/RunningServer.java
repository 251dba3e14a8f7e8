package fr.prevenance.server.browser;

import fr.prevenance.server.PrevenanceServer;
import fr.prevenance.testkit.database.SharedDatabase;
import fr.prevenance.testkit.identity.IdentityProvider;
import fr.prevenance.testkit.identity.IdentityProviderOptions;
import fr.prevenance.testkit.identity.Realm;
import fr.prevenance.testkit.identity.RelyingParty;
import fr.prevenance.testkit.mail.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The server as in production, on ports of its own, with a real database, a mail catcher and two
 * identity providers, and the few people of {@link FictionalBodies}. For it the day is {@link
 * #TODAY}. Started once for a JVM; nothing is detected before a test asks for it.
 */
public final class RunningServer {

  public static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final URI address;
  private final ConfigurableApplicationContext context;
  private final MailCatcher mail;

  private RunningServer(URI address, ConfigurableApplicationContext context, MailCatcher mail) {
    this.address = address;
    this.context = context;
    this.mail = mail;
  }

  /** The one server of this JVM. */
  public static RunningServer shared() {
    return Holder.SERVER;
  }

  public URI address() {
    return address;
  }

  /** Page of this server. */
  public String page(String path) {
    return address + path;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** For types of which there are several. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public MailCatcher mail() {
    return mail;
  }

  private static RunningServer start() {
    try {
      var folder = Files.createTempDirectory("prevenance-server");
      var address = URI.create("http://localhost:" + freePort());
      var mail = MailCatcher.start(folder.resolve("courriels"));
      var identities = identities(address);
      var context = context(folder, address, mail, identities);
      SharedDatabase.closeBeforeStop(mail);
      SharedDatabase.closeBeforeStop(identities);
      SharedDatabase.closeBeforeStop(context);
      return new RunningServer(address, context, mail);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ConfigurableApplicationContext context(
      Path folder, URI address, MailCatcher mail, IdentityProvider identities) throws IOException {
    var database = SharedDatabase.freshDatabase();
    var application = new SpringApplication(PrevenanceServer.class, Today.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(context ->
        context.getBeanFactory().registerSingleton("productionOnly", new ProductionOnly()));
    return application.run(
        arguments(
            Map.ofEntries(
                Map.entry("server.port", String.valueOf(address.getPort())),
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.mail.host", "localhost"),
                Map.entry("spring.mail.port", String.valueOf(mail.smtpPort())),
                Map.entry("prevenance.courriel.verification", mail.address() + "/messages"),
                Map.entry("prevenance.adresse", address.toString()),
                Map.entry("prevenance.cles", folder.resolve("cles").toString()),
                Map.entry(
                    "prevenance.organismes",
                    FictionalBodies.write(folder.resolve("organismes")).toString()),
                Map.entry(
                    "prevenance.etudes",
                    FictionalStudies.write(folder.resolve("etudes")).toString()),
                Map.entry(
                    "prevenance.identite.franceconnect.emetteur",
                    identities.issuer(Realm.FRANCECONNECT).toString()),
                Map.entry("prevenance.identite.franceconnect.client-secret", SECRET),
                Map.entry(
                    "prevenance.identite.franceconnect.algorithme",
                    Realm.FRANCECONNECT.signature().getName()),
                Map.entry(
                    "prevenance.identite.proconnect.emetteur",
                    identities.issuer(Realm.PROCONNECT).toString()),
                Map.entry("prevenance.identite.proconnect.client-secret", SECRET))));
  }

  private static String[] arguments(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  private static final String SECRET = "secret-de-demonstration";

  private static IdentityProvider identities(URI address) {
    return IdentityProvider.start(
        new IdentityProviderOptions(
            0,
            FictionalIdentities.people(),
            FictionalIdentities.agents(),
            List.of(
                service(Realm.FRANCECONNECT, "franceconnect", address),
                service(Realm.PROCONNECT, "proconnect", address)),
            List.of("camille", "agent")));
  }

  private static RelyingParty service(Realm realm, String registration, URI address) {
    return new RelyingParty(
        realm,
        "prevenance",
        SECRET,
        Set.of(address + "/login/oauth2/code/" + registration),
        Set.of(address + "/"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static final class Holder {
    static final RunningServer SERVER = start();
  }

  /** Time goes on as usual, from the morning of {@link #TODAY}. */
  static class Today {
    @Bean
    @Primary
    Clock todaysClock() {
      var morning = TODAY.atTime(9, 0).atZone(PARIS).toInstant();
      return Clock.offset(Clock.system(PARIS), Duration.between(Instant.now(), morning));
    }

    @Bean
    SettableEvidence settableEvidence() {
      return new SettableEvidence();
    }
  }
}
