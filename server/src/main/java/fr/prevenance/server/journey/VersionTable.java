package fr.prevenance.server.journey;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the versions of one kind of thing: each is kept whole, with who wrote it. */
final class VersionTable {
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;
  private final String insert;
  private final String list;

  /**
   * @param of the table of what has versions: those are in {@code <of>_version}
   */
  VersionTable(JdbcClient database, JsonMapper json, Clock clock, String of) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.insert =
        """
        insert into %1$s_version (%1$s, version, content, what, author, author_name, at)
        values (?, ?, ?::jsonb, ?, ?, ?, ?)\
        """
            .formatted(of);
    this.list =
        """
        select version, what, author_name, at from %1$s_version
        where %1$s = ? order by version desc\
        """
            .formatted(of);
  }

  void insert(UUID id, int version, Map<String, Object> tree, String what, Author author) {
    database
        .sql(insert)
        .params(
            id,
            version,
            json.writeValueAsString(tree),
            what,
            author.agent(),
            author.name(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Latest first. */
  List<JourneyVersion> of(UUID id) {
    return database
        .sql(list)
        .param(id)
        .query((row, _) ->
            new JourneyVersion(
                row.getInt("version"),
                row.getString("what"),
                row.getString("author_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** What a version holds. */
  Map<String, Object> tree(String content) {
    return json.readValue(content, TREE);
  }
}
