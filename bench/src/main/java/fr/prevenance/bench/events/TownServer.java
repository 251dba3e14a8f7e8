package fr.prevenance.bench.events;

import fr.prevenance.server.PrevenanceServer;
import fr.prevenance.server.campaign.CampaignDecision;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.detection.Detecting;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.exchange.Purpose;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.testkit.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server as in production, on a database that stores for good, once the town has been read. */
final class TownServer implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Between the clock of the server and the machine's. */
  static final Duration SHIFT =
      Duration.between(Instant.now(), TODAY.atTime(9, 0).atZone(PARIS).toInstant());

  private final EmbeddedDatabase database;
  private final ConfigurableApplicationContext context;
  private final URI address;

  private TownServer(
      EmbeddedDatabase database, ConfigurableApplicationContext context, URI address) {
    this.database = database;
    this.context = context;
    this.address = address;
  }

  static TownServer start(Path folder, Town town) throws IOException {
    town.write();
    var database = EmbeddedDatabase.open(folder.resolve("base"));
    int port = freePort();
    var address = URI.create("http://localhost:" + port);
    var application = new SpringApplication(PrevenanceServer.class, Today.class);
    var context =
        application.run(
            "--server.port=" + port,
            "--server.address=localhost",
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--prevenance.adresse=" + address,
            "--prevenance.organismes=" + town.bodies(),
            "--prevenance.cles=" + folder.resolve("cles"),
            "--prevenance.identite.franceconnect.emetteur=http://localhost:1/api/v2",
            "--prevenance.identite.franceconnect.client-secret=fictif",
            "--prevenance.identite.proconnect.emetteur=http://localhost:1/api/v2",
            "--prevenance.identite.proconnect.client-secret=fictif",
            "--logging.level.root=WARN");
    return new TownServer(database, context, address);
  }

  URI address() {
    return address;
  }

  EmbeddedDatabase database() {
    return database;
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  /** Reads the town's file, and has two agents approve the campaign for events of the month. */
  void prepare() {
    var id = new ProcessingId(Town.PROCESSING);
    var detecting = context.getBean(Detecting.class);
    detecting.dryRun(id, "cheque-energie", TODAY, "agent:une");
    detecting.run(id, TODAY, "agent:une");
    var right = context.getBean(RightCatalogue.class).get("cheque-energie", TODAY);
    var campaigns = context.getBean(Campaigns.class);
    var run = context.getBean(DetectionRuns.class).standing(right, TODAY, access("agent:une"));
    var made = (CampaignDecision.Made) campaigns.prepare(run, "Événements", access("agent:une"));
    for (var agent : List.of("agent:une", "agent:deux")) {
      campaigns.approve(made.campaign().id(), access(agent));
    }
  }

  private Access access(String agent) {
    return context
        .getBean(Processings.class)
        .enter(new ProcessingId(Town.PROCESSING), Purpose.INFORM, agent);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  /** The right is alive on that day. */
  static class Today {
    @Bean
    @Primary
    Clock todaysClock() {
      return Clock.offset(Clock.system(PARIS), SHIFT);
    }
  }
}
