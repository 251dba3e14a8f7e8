package fr.prevenance.server.detection;

import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.server.detection.Detection.Kind;
import fr.prevenance.server.detection.Detection.Member;
import fr.prevenance.server.exchange.ProcessingId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code detection} and {@code detection_member}. */
@Repository
class DetectionTable {
  private static final int BATCH = 500;
  private static final String SELECT =
      """
      select d.*,
        (select array_agg(m.person order by m.role, m.person) from detection_member m
          where m.detection = d.id) as people,
        (select array_agg(m.role order by m.role, m.person) from detection_member m
          where m.detection = d.id) as roles
      from detection d where d.processing = :processing and d.expires_on > :today\
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  DetectionTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
    this.database = database;
    this.batches = batches;
    this.json = json;
  }

  /** Writes new detections with their members. */
  void save(List<Detection> detections, Collection<UUID> reachable) {
    batches.batchUpdate(
        """
        insert into detection (id, run, processing, right_slug, recipient, kind, certainty,
          amount_cents, is_for_agent_only, is_reachable, missing_facts, explanation, detected_at,
          expires_on, right_version, decided_for)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?,
          (select right_version from detection_run where id = ?),
          (select evaluated_on from detection_run where id = ?))\
        """,
        detections,
        BATCH,
        (row, detection) -> {
          row.setObject(1, detection.id());
          row.setObject(2, detection.run());
          row.setString(3, detection.processing().value());
          row.setString(4, detection.right());
          row.setObject(5, detection.recipient());
          row.setString(6, detection.kind().name());
          row.setString(7, detection.certainty().map(Enum::name).orElse(null));
          row.setObject(8, boxed(detection.amountInCents()).orElse(null));
          row.setBoolean(9, detection.isForAgentOnly());
          row.setBoolean(10, reachable.contains(detection.id()));
          row.setString(11, json.writeValueAsString(detection.missingFacts()));
          row.setString(12, detection.explanation());
          row.setObject(13, detection.detectedAt().atOffset(ZoneOffset.UTC));
          row.setObject(14, detection.expiresOn());
          row.setObject(15, detection.run());
          row.setObject(16, detection.run());
        });
    saveMembers(detections);
  }

  /**
   * With what a detection was decided.
   *
   * @param version fingerprint of the right's version
   * @param day of evaluation
   */
  record Basis(String version, LocalDate day) {}

  /** Empty for those decided before versions were kept. */
  Optional<Basis> basis(UUID detection, ProcessingId processing) {
    return database
        .sql(
            """
            select right_version, decided_for from detection
            where id = :id and processing = :processing and right_version is not null\
            """)
        .param("id", detection)
        .param("processing", processing.value())
        .query((row, _) -> new Basis(row.getString(1), row.getObject(2, LocalDate.class)))
        .optional();
  }

  /** Replaces what was decided. */
  void decide(UUID detection, Decided decided, boolean isForAgentOnly, Basis basis) {
    database
        .sql(
            """
            update detection set kind = :kind, certainty = :certainty, amount_cents = :amount,
              is_for_agent_only = :isForAgentOnly, missing_facts = :missing::jsonb,
              explanation = :explanation, right_version = :version, decided_for = :day
            where id = :id\
            """)
        .param("kind", decided.kind().name())
        .param("certainty", decided.certainty().map(Enum::name).orElse(null))
        .param("amount", boxed(decided.amountInCents()).orElse(null))
        .param("isForAgentOnly", isForAgentOnly)
        .param("missing", json.writeValueAsString(decided.missingFacts()))
        .param("explanation", decided.explanation())
        .param("version", basis.version())
        .param("day", basis.day())
        .param("id", detection)
        .update();
  }

  /**
   * @param condition SQL on {@code d}, with its parameters by name
   */
  List<Detection> where(
      String condition, Map<String, ?> parameters, ProcessingId processing, LocalDate today) {
    return database
        .sql(SELECT + " and " + condition + " order by d.detected_at, d.id")
        .params(parameters)
        .param("processing", processing.value())
        .param("today", today)
        .query(this::detection)
        .list();
  }

  /** People who are a member of one of these detections. */
  List<UUID> people(Collection<UUID> detections) {
    return database
        .sql("select distinct person from detection_member where detection in (:detections)")
        .param("detections", detections)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Of these people, those whom no detection needs. */
  List<UUID> orphans(Collection<UUID> people) {
    return people.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select p from unnest(:people) p where not exists (
                  select 1 from detection_member m where m.person = p)\
                """)
            .param("people", people.toArray(UUID[]::new))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list();
  }

  int delete(Collection<UUID> detections, ProcessingId processing) {
    return database
        .sql("delete from detection where id in (:detections) and processing = :processing")
        .param("detections", detections)
        .param("processing", processing.value())
        .update();
  }

  private record NewMember(UUID detection, Member member) {}

  private void saveMembers(List<Detection> detections) {
    var members = new ArrayList<NewMember>();
    for (var detection : detections) {
      detection.members().forEach(member -> members.add(new NewMember(detection.id(), member)));
    }
    batches.batchUpdate(
        "insert into detection_member (detection, person, role) values (?, ?, ?)",
        members,
        BATCH,
        (row, member) -> {
          row.setObject(1, member.detection());
          row.setObject(2, member.member().person());
          row.setString(3, member.member().role());
        });
  }

  private Detection detection(ResultSet row, int number) throws SQLException {
    return new Detection(
        row.getObject("id", UUID.class),
        row.getObject("run", UUID.class),
        new ProcessingId(row.getString("processing")),
        row.getString("right_slug"),
        row.getObject("recipient", UUID.class),
        members(row.getArray("people"), row.getArray("roles")),
        Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("certainty")).map(Certainty::valueOf),
        amount(row),
        row.getBoolean("is_for_agent_only"),
        Arrays.asList(json.readValue(row.getString("missing_facts"), String[].class)),
        row.getString("explanation"),
        row.getObject("detected_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_on", LocalDate.class));
  }

  private static List<Member> members(Array people, Array roles) throws SQLException {
    var ids = (UUID[]) people.getArray();
    var names = (String[]) roles.getArray();
    var members = new ArrayList<Member>();
    for (int i = 0; i < ids.length; i++) {
      members.add(new Member(ids[i], names[i]));
    }
    return members;
  }

  private static OptionalLong amount(ResultSet row) throws SQLException {
    long cents = row.getLong("amount_cents");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(cents);
  }

  private static Optional<Long> boxed(OptionalLong amount) {
    return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
  }
}
