package fr.prevenance.server.event;

import static org.awaitility.Awaitility.await;

import fr.prevenance.server.campaign.CampaignDecision;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.detection.DetectionRun;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.detection.Tally;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.exchange.Purpose;
import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.message.MessageRoom;
import fr.prevenance.server.right.RightCatalogue;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented people to whom things happen, events about them, and somebody to handle those. */
@Component
public final class EventFixture {
  public static final URI COUNTER = URI.create("https://valbrume.test/guichet");
  public static final URI FUND = URI.create("https://caisse.exemple.test/evenements");
  public static final LocalDate EXPIRY = LocalDate.of(2026, 9, 30);
  static final double TOO_RICH = 40_000;
  static final double POOR = 5_000;

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final JdbcClient database;
  private final Aside connections;
  private final Processings processings;
  private final RightCatalogue rights;
  private final DetectionRuns runs;
  private final Campaigns campaigns;
  private final Reception reception;
  private final Consumer consumer;

  EventFixture(
      JdbcClient database,
      Aside connections,
      Processings processings,
      RightCatalogue rights,
      DetectionRuns runs,
      Campaigns campaigns,
      Reception reception,
      Consumer consumer) {
    this.database = database;
    this.connections = connections;
    this.processings = processings;
    this.rights = rights;
    this.runs = runs;
    this.campaigns = campaigns;
    this.reception = reception;
    this.consumer = consumer;
  }

  /** Nobody else bears that name, nor was born on that day. */
  static Identity somebody() {
    int rank = PEOPLE.incrementAndGet();
    var day = LocalDate.of(1950, 1, 2).plusDays(rank);
    var name = "Fictif" + (char) ('a' + rank % 26) + (char) ('a' + rank / 26 % 26);
    return new Identity(
        name,
        Optional.empty(),
        "Camille",
        Optional.of(Identity.Sex.FEMALE),
        day.toString(),
        Optional.of("01950"));
  }

  static Identity bornOn(String day) {
    var somebody = somebody();
    return new Identity(
        somebody.birthName(),
        somebody.usageName(),
        somebody.givenNames(),
        somebody.sex(),
        day,
        somebody.birthPlace());
  }

  static String data(Identity person, LocalDate day, String facts) {
    return """
    {"personne": {"nomNaissance": "%s", "prenoms": "%s", "sexe": "F", "dateNaissance": "%s",
      "lieuNaissance": "01950"}, "survenuLe": "%s", "faits": {%s}}\
    """
        .formatted(person.birthName(), person.givenNames(), person.birthDate(), day, facts);
  }

  static String income(double amount) {
    return "\"foyer fiscal . revenu fiscal de référence\": %s"
        .formatted(String.format(Locale.ROOT, "%.0f", amount));
  }

  static CloudEvent event(URI source, String type, String data) {
    return event(UUID.randomUUID().toString(), source, type, data);
  }

  static CloudEvent event(String id, URI source, String type, String data) {
    return CloudEventBuilder.v1()
        .withId(id)
        .withSource(source)
        .withType("fr.prevenance.evenement.%s.v1".formatted(type))
        .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
        .build();
  }

  Receipt receive(CloudEvent event) {
    return reception.receive(event, _ -> true);
  }

  /** A tax notice of yesterday that says this income. */
  Receipt notice(Identity person, double income) {
    return receive(
        event(COUNTER, "avis-impot", data(person, MessageRoom.TODAY.minusDays(1), income(income))));
  }

  /** Handles all that is due. */
  void handleAll() {
    try (Lease lease = Lease.take(connections)) {
      int taken = consumer.pass(lease, 10);
      while (taken > 0) {
        taken = consumer.pass(lease, 10);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Access own(String agent) {
    return access(OwnHouseholdFixture.PROCESSING, agent);
  }

  Access exchanged(String agent) {
    return access(new ProcessingId("energie-informer"), agent);
  }

  private Access access(ProcessingId processing, String agent) {
    return processings.enter(processing, Purpose.INFORM, agent);
  }

  /** The campaign for events of this month; prepared after a dry run. */
  UUID preparedCampaign() {
    var right = rights.get("cheque-energie", MessageRoom.TODAY);
    database
        .sql(
            """
            insert into detection_run (id, processing, right_slug, is_dry, evaluated_on, started_at,
              ended_at, started_by, state)
            values (gen_random_uuid(), 'foyers-informer', 'cheque-energie', true, '2025-10-14',
              '2025-10-14T08:00Z', '2025-10-14T08:05Z', 'agent-essai', 'terminée')\
            """)
        .update();
    var run = runs.standing(right, MessageRoom.TODAY, own("ada"));
    return campaigns.all(own("ada")).stream()
        .filter(campaign -> campaign.run().equals(run))
        .findFirst()
        .map(campaign -> campaign.id())
        .orElseGet(() ->
            ((CampaignDecision.Made) campaigns.prepare(run, "Événements", own("ada")))
                .campaign()
                .id());
  }

  Tally standingTally() {
    var run =
        runs.standing(
            rights.get("cheque-energie", MessageRoom.TODAY), MessageRoom.TODAY, own("ada"));
    return runs.find(run, own("ada")).flatMap(DetectionRun::tally).orElseThrow();
  }

  void approve(UUID campaign) {
    for (var agent : List.of("ada", "blaise")) {
      campaigns.approve(campaign, own(agent));
    }
  }

  /** As many of them as are in that state. */
  long inState(String state) {
    return database
        .sql("select count(*) from life_event where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  /** States of the proposals to that address, with what has been withdrawn. */
  List<String> messages(String address) {
    return database
        .sql("select state from message where address = ?")
        .param(address)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Kinds of the cases whose recipient bears that birth name. */
  List<String> cases(Identity person) {
    return database
        .sql(
            "select d.kind from detection d join person p on p.id = d.recipient where p.birth_name = ?")
        .param(person.birthName())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * Nothing of earlier tests is left. Senders look into the tables meanwhile: of two who wait for
   * each other, PostgreSQL sends one away.
   */
  void clear() {
    await("tables that nobody holds")
        .ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
        .until(() -> {
          truncate();
          return true;
        });
  }

  private void truncate() {
    database
        .sql(
            """
            truncate life_event, life_event_refusal, calendar_scan, own_household, exchange_request,
              message, detection_member, fact, detection, campaign_approval, campaign, detection_run,
              person, objection_hash, objection cascade\
            """)
        .update();
  }
}
