package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Author;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code plan_passage}, to which is only added. */
@Component
final class PassageTable {
  private final JdbcClient database;

  PassageTable(JdbcClient database) {
    this.database = database;
  }

  void insert(Action action) {
    database
        .sql(
            """
            insert into plan_passage (action, version, state, reason, agent, agent_name, at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            action.id(),
            action.version(),
            action.content().state().word(),
            action.content().reason(),
            action.by().actor(),
            action.by().name(),
            ActionTable.timestamp(action.at()))
        .update();
  }

  /** Oldest first. */
  List<Passage> of(UUID action) {
    return database
        .sql("select * from plan_passage where action = ? order by version")
        .param(action)
        .query((row, _) ->
            new Passage(
                ActionState.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                new Author(row.getString("agent"), row.getString("agent_name")),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
