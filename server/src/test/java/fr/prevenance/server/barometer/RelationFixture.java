package fr.prevenance.server.barometer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a relation leaves in the database, of people who are invented or already gone. */
public final class RelationFixture {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final JdbcClient database;
  private final String processing;
  private final String right;

  public RelationFixture(JdbcClient database, String processing, String right) {
    this.database = database;
    this.processing = processing;
    this.right = right;
  }

  /** {@code 2025-03-04T10:00}, in Paris. */
  public static OffsetDateTime at(String moment) {
    return LocalDateTime.parse(moment).atZone(PARIS).toOffsetDateTime();
  }

  /** A campaign on a run that found so many people. */
  public UUID campaign(OffsetDateTime startedAt, int eligible, int unreachable) {
    UUID run = UUID.randomUUID();
    database
        .sql(
            """
            insert into detection_run (id, processing, right_slug, is_dry, evaluated_on,
              started_at, ended_at, started_by, state, tally)
            values (?, ?, ?, false, ?, ?, ?, 'agent:une', 'terminée',
              jsonb_build_object('cases', ?, 'eligible', ?, 'toComplete', 0, 'failed', 0,
                'notEligible', 0, 'undecidedExcluded', 0, 'forAgentOnly', 0, 'unreachable', ?,
                'excluded', '{}'::jsonb, 'destroyed', '{}'::jsonb))\
            """)
        .params(
            run,
            processing,
            right,
            startedAt.toLocalDate(),
            startedAt,
            startedAt,
            eligible,
            eligible,
            unreachable)
        .update();
    UUID campaign = UUID.randomUUID();
    database
        .sql(
            """
            insert into campaign (id, processing, right_slug, run, title, state, created_at,
              created_by) values (?, ?, ?, ?, 'Passée', 'terminée', ?, 'agent:une')\
            """)
        .params(campaign, processing, right, run, startedAt)
        .update();
    return campaign;
  }

  /** Makes the campaign's run a standing one, which has no tally of its own. */
  public void gathers(UUID campaign) {
    database
        .sql(
            """
            update detection_run set is_standing = true, tally = '{"eligible": 0}'
            where id = (select run from campaign where id = ?)\
            """)
        .param(campaign)
        .update();
  }

  /** A message whose person is gone; returns its case. */
  public UUID message(
      UUID campaign, String state, OffsetDateTime at, @Nullable OffsetDateTime openedAt) {
    return message("proposition", campaign, UUID.randomUUID(), state, at, openedAt);
  }

  public void receipt(UUID detection, OffsetDateTime sentAt) {
    message("accusé de réception", null, detection, "envoyé", sentAt, null);
  }

  private UUID message(
      String kind,
      @Nullable UUID campaign,
      UUID detection,
      String state,
      OffsetDateTime at,
      @Nullable OffsetDateTime openedAt) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into message (id, kind, campaign, detection, processing, right_slug, body_name,
              sender, reply_to, code, state, not_before, attempted_at, sent_at, opened_at,
              expires_on)
            values (:id, :kind, :campaign, :detection, :processing, :right, 'Fictif', 'a@b.test',
              'a@b.test', cast(:id as text), :state, :at, :at, :sentAt, :openedAt, :expiry)\
            """)
        .param("id", id)
        .param("kind", kind)
        .param("campaign", campaign)
        .param("detection", detection)
        .param("processing", processing)
        .param("right", right)
        .param("state", state)
        .param("at", at)
        .param("sentAt", state.equals("envoyé") ? at : null)
        .param("openedAt", openedAt)
        .param("expiry", at.toLocalDate().plusYears(1))
        .update();
    return detection;
  }

  /** A step of the procedure of a case; the first one makes it. */
  public void step(
      UUID detection, @Nullable UUID campaign, String step, String actor, OffsetDateTime at) {
    database
        .sql(
            """
            insert into procedure (id, detection, processing, right_slug, campaign, state,
              expires_on)
            values (gen_random_uuid(), :detection, :processing, :right, :campaign, 'ouverte', :expiry)
            on conflict (detection) do nothing\
            """)
        .param("detection", detection)
        .param("processing", processing)
        .param("right", right)
        .param("campaign", campaign)
        .param("expiry", at.toLocalDate().plusYears(1))
        .update();
    database
        .sql(
            """
            insert into procedure_step (procedure, step, actor, at)
            select id, ?, ?, ? from procedure where detection = ?\
            """)
        .params(step, actor, at, detection)
        .update();
  }

  public UUID person() {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into person (id, processing, birth_name, given_names, birth_date, match_key,
              search_text, received_at, expires_on)
            values (?, ?, 'PASSANT-FICTIF', 'LOU', '1980-01-01', ?, '', ?, ?)\
            """)
        .params(
            id,
            processing,
            id.toString(),
            Instant.EPOCH.atZone(PARIS).toOffsetDateTime(),
            LocalDate.of(2030, 1, 1))
        .update();
    return id;
  }

  public void contact(UUID person, String channel, OffsetDateTime at) {
    contact(person, right, channel, at);
  }

  public void contact(UUID person, String about, String channel, OffsetDateTime at) {
    database
        .sql(
            """
            insert into contact_event (id, processing, person, right_slug, agent, channel, action,
              at, expires_on) values (?, ?, ?, ?, 'agent:une', ?, 'confirmation', ?, ?)\
            """)
        .params(
            UUID.randomUUID(),
            processing,
            person,
            about,
            channel,
            at,
            at.toLocalDate().plusMonths(12))
        .update();
  }

  /** So many messages of a campaign, of which so many lead to a request that is awarded in time. */
  public void answeredCampaign(
      String startedAt, int found, int sent, int opened, int requested, int awarded) {
    OffsetDateTime start = at(startedAt);
    UUID campaign = campaign(start, found, found - sent);
    for (int i = 0; i < sent; i++) {
      OffsetDateTime openedAt = i < opened ? start.plusDays(1 + i % 9) : null;
      UUID detection = message(campaign, "envoyé", start.plusHours(1), openedAt);
      if (i < requested) {
        OffsetDateTime asked = start.plusDays(2 + i % 9);
        step(detection, campaign, "confirmée", i % 4 == 0 ? "agent:une" : "personne", asked);
        if (i % 5 != 0) {
          receipt(detection, asked.plusMinutes(1));
        }
        if (i < awarded) {
          step(detection, campaign, "attribuée", "agent:deux", asked.plusDays(5 + i % 7));
        }
      }
    }
  }
}
