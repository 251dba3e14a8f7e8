package fr.prevenance.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.campaign.CampaignDecision;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.detection.Detecting;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain run as far as the messages, once for a JVM: what people find when they arrive. */
public final class Chain {
  public static final ProcessingId ENERGY = new ProcessingId("energie-informer");
  public static final ProcessingId PENSIONS = new ProcessingId("pensions-informer");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunningServer server;
  private final JdbcClient database;

  private Chain(RunningServer server) {
    this.server = server;
    this.database = server.bean(JdbcClient.class);
  }

  /** Detected, approved by two agents, sent. */
  public static Chain sent() {
    return Holder.CHAIN;
  }

  public RunningServer server() {
    return server;
  }

  public JdbcClient database() {
    return database;
  }

  public Access access(ProcessingId processing, String actor) {
    var processings = server.bean(Processings.class);
    return processings.enter(processing, processings.get(processing).purpose(), actor);
  }

  /** The case addressed to the person of that birth name. */
  public UUID detectionOf(String birthName) {
    return database
        .sql(
            "select d.id from detection d join person p on p.id = d.recipient where p.birth_name = ?")
        .param(birthName)
        .query(UUID.class)
        .single();
  }

  public String codeOf(String birthName) {
    return messageOf(birthName, "code");
  }

  public String linkOf(String birthName) {
    return messageOf(birthName, "link_token");
  }

  public UUID personOf(String birthName) {
    return database
        .sql("select id from person where birth_name = ?")
        .param(birthName)
        .query(UUID.class)
        .single();
  }

  private String messageOf(String birthName, String column) {
    return database
        .sql("select " + column + " from message where kind = 'proposition' and detection = ?")
        .param(detectionOf(birthName))
        .query(String.class)
        .single();
  }

  private Chain run() {
    launch(ENERGY, "cheque-energie");
    launch(PENSIONS, "intermediation-pension-alimentaire");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(states()).isNotEmpty().containsOnly("envoyé"));
    return this;
  }

  private void launch(ProcessingId processing, String right) {
    var campaigns = server.bean(Campaigns.class);
    var detecting = server.bean(Detecting.class);
    detecting.dryRun(processing, right, RunningServer.TODAY, "agent:une");
    var reports = detecting.run(processing, RunningServer.TODAY, "agent:une");
    var first = access(processing, "agent:une");
    var decision = campaigns.prepare(reports.getFirst().run(), "Essai", first);
    assertThat(decision).isInstanceOf(CampaignDecision.Made.class);
    var campaign = ((CampaignDecision.Made) decision).campaign().id();
    campaigns.approve(campaign, first);
    campaigns.approve(campaign, access(processing, "agent:deux"));
  }

  private List<String> states() {
    return database
        .sql("select state from message")
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static final class Holder {
    static final Chain CHAIN = new Chain(RunningServer.shared()).run();
  }
}
