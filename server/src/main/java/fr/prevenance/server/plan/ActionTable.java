package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code plan_action}. */
@Component
final class ActionTable {
  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  ActionTable(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Makes whoever adds to the same plan wait until the end of this transaction. */
  void lock(String siret) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('plan ' || ?, 0))")
        .param(siret)
        .query((_, _) -> siret)
        .single();
  }

  void insert(Action action) {
    write(
            action,
            """
            insert into plan_action (id, siret, version, site, title, practice, gain, effort,
              reassessment, owner, email, reminded, starts_on, due_on, state, done_on, reason, note,
              steps, added_at, changed_at, changed_by, changed_by_name)
            values (:id, :siret, :version, :site, :title, :practice, :gain, :effort,
              :reassessment, :owner, :email, :reminded, :start, :due, :state, :done, :reason, :note,
              :steps::jsonb, :added, :at, :actor, :author)\
            """)
        .update();
  }

  /**
   * Writes the version that follows the one that was seen.
   *
   * @return false when that one is not the latest any more; whoever writes it is waited for
   */
  boolean follow(Action next) {
    return write(
                next,
                """
                update plan_action set version = :version, site = :site, title = :title,
                  practice = :practice, gain = :gain, effort = :effort,
                  reassessment = :reassessment, owner = :owner, email = :email,
                  reminded = :reminded, starts_on = :start, due_on = :due, state = :state,
                  done_on = :done, reason = :reason, note = :note, steps = :steps::jsonb,
                  changed_at = :at, changed_by = :actor, changed_by_name = :author
                where id = :id and siret = :siret and version = :version - 1 and added_at = :added\
                """)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec write(Action action, String sql) {
    Content content = action.content();
    return database
        .sql(sql)
        .param("id", action.id())
        .param("siret", action.siret())
        .param("version", action.version())
        .param("site", content.site().name())
        .param("title", content.title())
        .param("practice", content.practice().orElse(null))
        .param("gain", content.gain().quarters())
        .param("effort", content.effort().quarters())
        .param("reassessment", content.reassessment())
        .param("owner", content.owner().name())
        .param("email", content.owner().email())
        .param("reminded", content.owner().isReminded())
        .param("start", content.start())
        .param("due", content.due())
        .param("state", content.state().word())
        .param("done", content.doneOn().orElse(null))
        .param("reason", content.reason())
        .param("note", content.note())
        .param("steps", json.writeValueAsString(content.steps()))
        .param("added", timestamp(action.addedAt()))
        .param("at", timestamp(action.at()))
        .param("actor", action.by().actor())
        .param("author", action.by().name());
  }

  /** By due date. */
  List<Action> of(String siret) {
    return database
        .sql("select * from plan_action where siret = ? order by due_on, added_at, id")
        .param(siret)
        .query((row, _) -> read(row))
        .list();
  }

  Optional<Action> find(UUID id, String siret) {
    return database
        .sql("select * from plan_action where id = ? and siret = ?")
        .params(id, siret)
        .query((row, _) -> read(row))
        .optional();
  }

  Action read(ResultSet row) throws SQLException {
    return new Action(
        row.getObject("id", UUID.class),
        row.getString("siret"),
        row.getInt("version"),
        content(row),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("changed_by"), row.getString("changed_by_name")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private Content content(ResultSet row) throws SQLException {
    @Nullable Integer practice = row.getObject("practice", Integer.class);
    @Nullable LocalDate done = row.getObject("done_on", LocalDate.class);
    return new Content(
        new Site(row.getString("site")),
        row.getString("title"),
        Optional.ofNullable(practice),
        new Level(row.getInt("gain")),
        new Level(row.getInt("effort")),
        row.getString("reassessment"),
        new Owner(row.getString("owner"), row.getString("email"), row.getBoolean("reminded")),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        ActionState.of(row.getString("state")).orElseThrow(),
        Optional.ofNullable(done),
        row.getString("reason"),
        row.getString("note"),
        json.readValue(row.getString("steps"), STEPS));
  }

  /** pgjdbc takes {@code timestamptz} from {@link OffsetDateTime} only. */
  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
