package fr.prevenance.server.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of maps and of their versions. */
@Component
class JourneyTable {
  private final JdbcClient database;
  private final VersionTable versions;
  private final Clock clock;

  JourneyTable(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.versions = new VersionTable(database, json, clock, "journey");
    this.clock = clock;
  }

  void create(UUID id, Journey journey, String what, Author author) {
    database
        .sql(
            """
            insert into journey (id, siret, version, title, changed_at)
            values (:id, :siret, 1, :title, :now)\
            """)
        .param("id", id)
        .param("siret", author.siret())
        .param("title", journey.heading().title())
        .param("now", now())
        .update();
    versions.insert(id, 1, JourneyText.tree(journey), what, author);
  }

  /** Writes the next version; the caller holds the row. */
  void write(UUID id, int version, Journey journey, String what, Author author) {
    versions.insert(id, version, JourneyText.tree(journey), what, author);
    database
        .sql("update journey set version = ?, title = ?, changed_at = ? where id = ?")
        .params(version, journey.heading().title(), now(), id)
        .update();
  }

  /** The latest version's number, held until the transaction ends. */
  Optional<Integer> lock(UUID id, String siret) {
    return database
        .sql("select version from journey where id = ? and siret = ? for update")
        .params(id, siret)
        .query(Integer.class)
        .optional();
  }

  Optional<KeptJourney> find(UUID id, String siret) {
    return database
        .sql(
            """
            select v.journey, v.version, v.at, v.content from journey j
            join journey_version v on v.journey = j.id and v.version = j.version
            where j.id = ? and j.siret = ?\
            """)
        .params(id, siret)
        .query((row, _) -> kept(row))
        .optional();
  }

  Optional<KeptJourney> find(UUID id, String siret, int version) {
    return database
        .sql(
            """
            select v.journey, v.version, v.at, v.content from journey j
            join journey_version v on v.journey = j.id
            where j.id = ? and j.siret = ? and v.version = ?\
            """)
        .params(id, siret, version)
        .query((row, _) -> kept(row))
        .optional();
  }

  List<KeptJourney> all(String siret) {
    return database
        .sql(
            """
            select v.journey, v.version, v.at, v.content from journey j
            join journey_version v on v.journey = j.id and v.version = j.version
            where j.siret = ? order by j.title, j.id\
            """)
        .param(siret)
        .query((row, _) -> kept(row))
        .list();
  }

  /** Latest first. */
  List<JourneyVersion> versions(UUID id) {
    return versions.of(id);
  }

  boolean delete(UUID id, String siret) {
    return database.sql("delete from journey where id = ? and siret = ?").params(id, siret).update()
        == 1;
  }

  private KeptJourney kept(ResultSet row) throws SQLException {
    return new KeptJourney(
        row.getObject("journey", UUID.class),
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        JourneyText.read(versions.tree(row.getString("content"))));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
