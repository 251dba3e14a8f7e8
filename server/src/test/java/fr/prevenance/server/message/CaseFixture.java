package fr.prevenance.server.message;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.exchange.Purpose;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people found entitled to the chèque énergie, as a detection run leaves them. */
public final class CaseFixture {
  public static final String PROCESSING = "energie-informer";
  public static final String RIGHT = "cheque-energie";
  private static final LocalDate EXPIRY = LocalDate.of(2026, 9, 30);
  private static final OffsetDateTime MORNING =
      OffsetDateTime.of(2025, 10, 15, 6, 0, 0, 0, ZoneOffset.UTC);

  private final JdbcClient database;
  private final Processings processings;

  CaseFixture(JdbcClient database, Processings processings) {
    this.database = database;
    this.processings = processings;
  }

  public Access access(String agent) {
    return processings.enter(new ProcessingId(PROCESSING), Purpose.INFORM, agent);
  }

  /** A real run of today, after a dry one. */
  public UUID run() {
    run(true, MessageRoom.TODAY, MORNING.minusHours(2));
    return run(false, MessageRoom.TODAY, MORNING);
  }

  public UUID run(boolean isDry, LocalDate evaluatedOn, OffsetDateTime startedAt) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into detection_run (id, processing, right_slug, is_dry, evaluated_on,
              started_at, ended_at, started_by, state)
            values (?, ?, ?, ?, ?, ?, ?, 'agent-essai', 'terminée')\
            """)
        .params(id, PROCESSING, RIGHT, isDry, evaluatedOn, startedAt, startedAt.plusMinutes(5))
        .update();
    return id;
  }

  /** Somebody found entitled, reached at that address. */
  public UUID eligible(UUID run, String email) {
    return detection(run, "ELIGIBLE", false, email);
  }

  public UUID detection(UUID run, String kind, boolean isForAgentOnly, String email) {
    UUID person = person(email);
    UUID detection = UUID.randomUUID();
    database
        .sql(
            """
            insert into detection (id, run, processing, right_slug, recipient, kind, certainty,
              amount_cents, is_for_agent_only, is_reachable, explanation, detected_at, expires_on)
            values (?, ?, ?, ?, ?, ?, 'CERTAIN', 19400, ?, true, 'Fictif.', ?, ?)\
            """)
        .params(detection, run, PROCESSING, RIGHT, person, kind, isForAgentOnly, MORNING, EXPIRY)
        .update();
    member(detection, person);
    fact(detection);
    return detection;
  }

  /** What an objection does to the case itself. */
  public void destroy(UUID detection) {
    database.sql("delete from detection where id = ?").param(detection).update();
  }

  private UUID person(String email) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into person (id, processing, birth_name, given_names, sex, birth_date, match_key,
              search_text, email, received_at, expires_on)
            values (?, ?, 'EXEMPLE-FICTIF', 'MARIE-LOU JEANNE', 'FEMALE', '1980-02-29', ?, '', ?,
              ?, ?)\
            """)
        .params(id, PROCESSING, id.toString(), email, MORNING, EXPIRY)
        .update();
    return id;
  }

  private void member(UUID detection, UUID person) {
    database
        .sql("insert into detection_member (detection, person, role) values (?, ?, 'déclarant 1')")
        .params(detection, person)
        .update();
  }

  private void fact(UUID detection) {
    database
        .sql(
            """
            insert into fact (detection, name, value, is_certified, processing, source,
              source_title, partner, as_of, received_at, expires_on)
            values (?, 'foyer fiscal . revenu fiscal de référence',
              '{"type": "NUMBER", "value": "5600.0", "unit": "€"}', true, ?, 'foyers-fiscaux',
              'Foyers fiscaux', 'Direction fictive des finances', '2025-09-15', ?, ?)\
            """)
        .params(detection, PROCESSING, MORNING, EXPIRY)
        .update();
  }
}
