package fr.prevenance.server.barometer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publications in the database, which refuses to change what they say. */
@Component
class PublicationTable {
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  PublicationTable(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  List<Publication> of(String siret) {
    return database
        .sql("select * from barometer_publication where siret = ? order by first_month desc")
        .param(siret)
        .query(this::read)
        .list();
  }

  List<YearMonth> months(String siret) {
    return database
        .sql("select month from barometer_published_month where siret = ?")
        .param(siret)
        .query((row, _) -> month(row, "month"))
        .list();
  }

  UUID insert(String siret, Draft.Ready draft, String actor) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into barometer_publication
              (id, siret, first_month, last_month, content, published_at, published_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)\
            """)
        .params(
            id,
            siret,
            draft.first().atDay(1),
            draft.last().atDay(1),
            json.writeValueAsString(draft.content()),
            now(),
            actor)
        .update();
    for (YearMonth month = draft.first();
        !month.isAfter(draft.last());
        month = month.plusMonths(1)) {
      database
          .sql("insert into barometer_published_month (siret, month, publication) values (?, ?, ?)")
          .params(siret, month.atDay(1), id)
          .update();
    }
    return id;
  }

  boolean withdraw(String siret, UUID publication, String actor) {
    return database
            .sql(
                """
                update barometer_publication set withdrawn_at = ?, withdrawn_by = ?
                where id = ? and siret = ? and withdrawn_at is null\
                """)
            .params(now(), actor, publication, siret)
            .update()
        == 1;
  }

  boolean restore(String siret, UUID publication) {
    return database
            .sql(
                """
                update barometer_publication set withdrawn_at = null, withdrawn_by = null
                where id = ? and siret = ? and withdrawn_at is not null\
                """)
            .params(publication, siret)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Publication read(ResultSet row, int number) throws SQLException {
    return new Publication(
        row.getObject("id", UUID.class),
        month(row, "first_month"),
        month(row, "last_month"),
        json.readValue(row.getString("content"), Published.class),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static YearMonth month(ResultSet row, String column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }
}
