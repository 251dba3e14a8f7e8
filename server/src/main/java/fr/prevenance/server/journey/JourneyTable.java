package fr.prevenance.server.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of maps and of their versions. */
@Component
class JourneyTable {
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  JourneyTable(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
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
    insert(id, 1, journey, what, author);
  }

  /** Writes the next version; the caller holds the row. */
  void write(UUID id, int version, Journey journey, String what, Author author) {
    insert(id, version, journey, what, author);
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
    return database
        .sql(
            """
            select version, what, author_name, at from journey_version
            where journey = ? order by version desc\
            """)
        .param(id)
        .query((row, _) ->
            new JourneyVersion(
                row.getInt("version"),
                row.getString("what"),
                row.getString("author_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean delete(UUID id, String siret) {
    return database.sql("delete from journey where id = ? and siret = ?").params(id, siret).update()
        == 1;
  }

  private void insert(UUID id, int version, Journey journey, String what, Author author) {
    database
        .sql(
            """
            insert into journey_version
              (journey, version, content, what, author, author_name, at)
            values (:journey, :version, :content::jsonb, :what, :author, :name, :now)\
            """)
        .param("journey", id)
        .param("version", version)
        .param("content", json.writeValueAsString(JourneyText.tree(journey)))
        .param("what", what)
        .param("author", author.agent())
        .param("name", author.name())
        .param("now", now())
        .update();
  }

  private KeptJourney kept(ResultSet row) throws SQLException {
    return new KeptJourney(
        row.getObject("journey", UUID.class),
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        JourneyText.read(json.readValue(row.getString("content"), TREE)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
