package fr.prevenance.server.diagnosis;

import fr.prevenance.server.diagnosis.KeptDiagnosis.Act;
import fr.prevenance.server.diagnosis.Structure.Volume;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code diagnosis}. */
@Component
final class DiagnosisTable {
  private static final TypeReference<Map<String, Long>> VOLUMES = new TypeReference<>() {};

  private final JdbcClient database;
  private final AnswerTable answers;
  private final JsonMapper json;

  DiagnosisTable(JdbcClient database, AnswerTable answers, JsonMapper json) {
    this.database = database;
    this.answers = answers;
    this.json = json;
  }

  /**
   * @return false when one of that site goes on
   */
  boolean insert(KeptDiagnosis diagnosis) {
    Structure structure = diagnosis.structure();
    return database
            .sql(
                """
                insert into diagnosis (id, siret, site, state, name, day, volumes,
                  started_at, started_by, started_by_name)
                values (:id, :siret, :site, 'en cours', :name, :day, :volumes::jsonb,
                  :at, :actor, :author)
                on conflict (siret, site) where state = 'en cours' do nothing\
                """)
            .param("id", diagnosis.id())
            .param("siret", diagnosis.siret())
            .param("site", diagnosis.site().name())
            .param("name", structure.name())
            .param("day", structure.date().orElse(null))
            .param("volumes", volumes(structure))
            .param("at", timestamp(diagnosis.start().at()))
            .param("actor", diagnosis.start().by().actor())
            .param("author", diagnosis.start().by().name())
            .update()
        == 1;
  }

  /** Latest first: by the day they speak of, those that go on before all. */
  List<KeptDiagnosis> of(String siret) {
    return select(
        "where siret = ? order by state = 'arrêté', day desc, closed_at desc, site", siret);
  }

  Optional<KeptDiagnosis> find(UUID id) {
    return select("where id = ?", id).stream().findAny();
  }

  Optional<KeptDiagnosis> latestClosed(String siret, Site site) {
    return select(
            """
            where siret = ? and site = ? and state = 'arrêté'
            order by day desc, closed_at desc limit 1\
            """,
            siret,
            site.name())
        .stream()
        .findAny();
  }

  Optional<UUID> open(String siret, Site site) {
    return database
        .sql("select id from diagnosis where siret = ? and site = ? and state = 'en cours'")
        .params(siret, site.name())
        .query(UUID.class)
        .optional();
  }

  /**
   * Keeps a diagnosis open until the end of the transaction; many may do so at once.
   *
   * @return false when it is not open, or another body's
   */
  boolean share(UUID id, String siret) {
    return isOpen(id, siret, "for share");
  }

  /** As {@link #share}, alone. */
  boolean lock(UUID id, String siret) {
    return isOpen(id, siret, "for update");
  }

  private boolean isOpen(UUID id, String siret, String lock) {
    return database
        .sql("select id from diagnosis where id = ? and siret = ? and state = 'en cours' " + lock)
        .params(id, siret)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void write(UUID id, Structure structure, int version) {
    database
        .sql(
            """
            update diagnosis
            set name = :name, day = :day, volumes = :volumes::jsonb, header_version = :version
            where id = :id\
            """)
        .param("id", id)
        .param("name", structure.name())
        .param("day", structure.date().orElse(null))
        .param("volumes", volumes(structure))
        .param("version", version)
        .update();
  }

  void close(UUID id, LocalDate day, Act closing) {
    database
        .sql(
            """
            update diagnosis set state = 'arrêté', day = :day,
              closed_at = :at, closed_by = :actor, closed_by_name = :author
            where id = :id\
            """)
        .param("id", id)
        .param("day", day)
        .param("at", timestamp(closing.at()))
        .param("actor", closing.by().actor())
        .param("author", closing.by().name())
        .update();
  }

  void delete(UUID id) {
    database.sql("delete from diagnosis where id = ?").param(id).update();
  }

  private List<KeptDiagnosis> select(String condition, Object... parameters) {
    return database
        .sql("select * from diagnosis " + condition)
        .params(parameters)
        .query((row, _) -> read(row))
        .list()
        .stream()
        .map(head -> with(head, answers.latest(head.id())))
        .toList();
  }

  private static KeptDiagnosis with(KeptDiagnosis head, Map<Integer, KeptAnswer> answers) {
    return new KeptDiagnosis(
        head.id(),
        head.siret(),
        head.site(),
        head.structure(),
        head.headerVersion(),
        head.start(),
        head.closing(),
        answers);
  }

  private KeptDiagnosis read(ResultSet row) throws SQLException {
    Optional<Act> closing =
        row.getString("closed_by") == null ? Optional.empty() : Optional.of(act(row, "closed"));
    return new KeptDiagnosis(
        row.getObject("id", UUID.class),
        row.getString("siret"),
        new Site(row.getString("site")),
        structure(row),
        row.getInt("header_version"),
        act(row, "started"),
        closing,
        Map.of());
  }

  private Structure structure(ResultSet row) throws SQLException {
    @Nullable LocalDate day = row.getObject("day", LocalDate.class);
    Map<Volume, Long> volumes = new EnumMap<>(Volume.class);
    json.readValue(row.getString("volumes"), VOLUMES)
        .forEach((word, count) -> volumes.put(Volume.of(word).orElseThrow(), count));
    return new Structure(row.getString("name"), Optional.ofNullable(day), volumes);
  }

  private String volumes(Structure structure) {
    Map<String, Long> volumes = new LinkedHashMap<>();
    structure.volumes().forEach((volume, count) -> volumes.put(volume.word(), count));
    return json.writeValueAsString(volumes);
  }

  private static Act act(ResultSet row, String what) throws SQLException {
    return new Act(
        new Author(row.getString(what + "_by"), row.getString(what + "_by_name")),
        row.getObject(what + "_at", OffsetDateTime.class).toInstant());
  }

  /** pgjdbc takes {@code timestamptz} from {@link OffsetDateTime} only. */
  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
