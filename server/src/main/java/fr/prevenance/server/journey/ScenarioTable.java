package fr.prevenance.server.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of scenarios and of their versions. */
@Component
class ScenarioTable {
  private static final String VERSIONS_OF_BODY =
      """
      select s.id, s.journey, v.version, v.at, v.content
      from scenario s
      join journey j on j.id = s.journey
      join scenario_version v on v.scenario = s.id
      where j.siret = ? and s.journey = ?\
      """;

  private final JdbcClient database;
  private final VersionTable versions;

  ScenarioTable(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.versions = new VersionTable(database, json, clock, "scenario");
  }

  /** Nothing where it is there already. */
  void create(UUID id, UUID journey, Scenario scenario, String what, Author author) {
    int created =
        database
            .sql(
                """
                insert into scenario (id, journey, version) values (?, ?, 1)
                on conflict (id) do nothing\
                """)
            .params(id, journey)
            .update();
    if (created == 1) {
      versions.insert(id, 1, ScenarioText.tree(scenario), what, author);
    }
  }

  /** Writes the next version; the caller holds the row. */
  void write(UUID id, int version, Scenario scenario, String what, Author author) {
    versions.insert(id, version, ScenarioText.tree(scenario), what, author);
    database.sql("update scenario set version = ? where id = ?").params(version, id).update();
  }

  /** The latest version's number, held until the transaction ends. */
  Optional<Integer> lock(UUID id) {
    return database
        .sql("select version from scenario where id = ? for update")
        .param(id)
        .query(Integer.class)
        .optional();
  }

  /** The latest of each scenario of a map, oldest first. */
  List<KeptScenario> latest(UUID journey, String siret) {
    return database
        .sql(
            VERSIONS_OF_BODY
                + """
                 and v.version = s.version order by
                  (select at from scenario_version o where o.scenario = s.id and o.version = 1), s.id\
                """)
        .params(siret, journey)
        .query((row, _) -> kept(row))
        .list();
  }

  int count(UUID journey) {
    return database
        .sql("select count(*) from scenario where journey = ?")
        .param(journey)
        .query(Integer.class)
        .single();
  }

  Optional<KeptScenario> find(UUID id, UUID journey, String siret) {
    return database
        .sql(VERSIONS_OF_BODY + " and s.id = ? and v.version = s.version")
        .params(siret, journey, id)
        .query((row, _) -> kept(row))
        .optional();
  }

  Optional<KeptScenario> find(UUID id, UUID journey, String siret, int version) {
    return database
        .sql(VERSIONS_OF_BODY + " and s.id = ? and v.version = ?")
        .params(siret, journey, id, version)
        .query((row, _) -> kept(row))
        .optional();
  }

  /** Latest first. */
  List<JourneyVersion> versions(UUID id) {
    return versions.of(id);
  }

  boolean delete(UUID id) {
    return database.sql("delete from scenario where id = ?").param(id).update() == 1;
  }

  private KeptScenario kept(ResultSet row) throws SQLException {
    return new KeptScenario(
        row.getObject("id", UUID.class),
        row.getObject("journey", UUID.class),
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ScenarioText.read(versions.tree(row.getString("content"))));
  }
}
