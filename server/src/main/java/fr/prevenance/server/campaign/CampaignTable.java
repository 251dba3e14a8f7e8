package fr.prevenance.server.campaign;

import fr.prevenance.server.exchange.ProcessingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code campaign} and {@code campaign_approval}. */
@Component
final class CampaignTable {

  private final JdbcClient jdbc;

  CampaignTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false when the run has a campaign already
   */
  boolean insert(Campaign campaign) {
    return jdbc.sql(
                """
                insert into campaign
                  (id, processing, right_slug, run, title, state, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (run) do nothing\
                """)
            .params(
                campaign.id(),
                campaign.processing().value(),
                campaign.right(),
                campaign.run(),
                campaign.title(),
                campaign.state().label(),
                timestamp(campaign.createdAt()),
                campaign.createdBy())
            .update()
        == 1;
  }

  Optional<Campaign> find(UUID id) {
    return select("where id = ?", id).stream().findAny();
  }

  /** Locks the campaign until the end of the transaction: two approvals follow each other. */
  Optional<Campaign> lock(UUID id) {
    return select("where id = ? for update", id).stream().findAny();
  }

  /** A campaign kept in its state until the end of the transaction. */
  record Shared(UUID id, CampaignState state) {}

  /** Keeps the campaign in its state until the end of the transaction; many may do so at once. */
  Optional<Shared> share(UUID id) {
    return share("id", id);
  }

  /** As {@link #share}, found by its run. */
  Optional<Shared> shareOfRun(UUID run) {
    return share("run", run);
  }

  private Optional<Shared> share(String column, UUID value) {
    return jdbc.sql("select id, state from campaign where %s = ? for share".formatted(column))
        .param(value)
        .query((row, _) ->
            new Shared(
                row.getObject("id", UUID.class), CampaignState.labelled(row.getString("state"))))
        .optional();
  }

  /** Those that go on because their standing run may still gather people on that day. */
  List<UUID> goingOn(LocalDate day) {
    return jdbc.sql(
            """
            select campaign.id from campaign join detection_run run on run.id = campaign.run
            where run.is_standing and run.evaluated_on >= ?\
            """)
        .param(day.withDayOfMonth(1))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Latest first. */
  List<Campaign> ofProcessing(ProcessingId processing) {
    return select("where processing = ? order by created_at desc, id", processing.value());
  }

  List<Campaign> inState(CampaignState state) {
    return select("where state = ? order by created_at, id", state.label());
  }

  void approve(UUID id, Campaign.Approval approval) {
    jdbc.sql("insert into campaign_approval (campaign, agent, at) values (?, ?, ?)")
        .params(id, approval.agent(), timestamp(approval.at()))
        .update();
  }

  void move(UUID id, CampaignState state) {
    jdbc.sql("update campaign set state = ? where id = ?").params(state.label(), id).update();
  }

  private List<Campaign> select(String condition, Object parameter) {
    return jdbc
        .sql("select * from campaign " + condition)
        .param(parameter)
        .query(CampaignTable::read)
        .list()
        .stream()
        .map(campaign -> campaign.with(approvals(campaign.id())))
        .toList();
  }

  /** Approvals are read after the campaign is locked: those of before may be fewer. */
  private static Campaign read(ResultSet row, int number) throws SQLException {
    return new Campaign(
        row.getObject("id", UUID.class),
        new ProcessingId(row.getString("processing")),
        row.getString("right_slug"),
        row.getObject("run", UUID.class),
        row.getString("title"),
        CampaignState.labelled(row.getString("state")),
        instant(row, "created_at"),
        row.getString("created_by"),
        List.of());
  }

  private List<Campaign.Approval> approvals(UUID campaign) {
    return jdbc.sql("select agent, at from campaign_approval where campaign = ? order by at, agent")
        .param(campaign)
        .query((row, number) -> new Campaign.Approval(row.getString("agent"), instant(row, "at")))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** pgjdbc takes {@code timestamptz} from {@link OffsetDateTime} only. */
  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
