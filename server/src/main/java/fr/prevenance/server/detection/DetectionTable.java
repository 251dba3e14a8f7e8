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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Gatherers;
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

  private static final String INSERT =
      """
      with written as (
        insert into detection (id, run, processing, right_slug, recipient, kind, certainty,
          amount_cents, is_for_agent_only, is_reachable, missing_facts, explanation, detected_at,
          expires_on, right_version, decided_for)
        select d.id, d.run, d.processing, d."right", d.recipient, d.kind, d.certainty,
          d."amountInCents", d."forAgentOnly", d.reachable, d."missingFacts", d.explanation,
          d."detectedAt", d."expiresOn", coalesce(d.version, run.right_version),
          coalesce(d.day, run.evaluated_on)
        from json_to_recordset(:rows::json) as d (
          id uuid, run uuid, processing text, "right" text, recipient uuid, kind text,
          certainty text, "amountInCents" bigint, "forAgentOnly" boolean, reachable boolean,
          "missingFacts" jsonb, explanation text, "detectedAt" timestamptz, "expiresOn" date,
          version text, day date)
        left join detection_run run on run.id = d.run)
      insert into detection_member (detection, person, role)
      select m.detection, m.person, m.role
      from json_to_recordset(:members::json) as m (detection uuid, person uuid, role text)\
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  DetectionTable(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private record NewMember(UUID detection, UUID person, String role) {}

  /** As {@link #INSERT} reads it. */
  private record NewRow(
      UUID id,
      UUID run,
      String processing,
      String right,
      UUID recipient,
      String kind,
      Optional<String> certainty,
      Optional<Long> amountInCents,
      boolean forAgentOnly,
      boolean reachable,
      List<String> missingFacts,
      String explanation,
      String detectedAt,
      String expiresOn,
      Optional<String> version,
      Optional<String> day) {

    static NewRow of(Detection found, boolean isReachable, Optional<Basis> basis) {
      return new NewRow(
          found.id(),
          found.run(),
          found.processing().value(),
          found.right(),
          found.recipient(),
          found.kind().name(),
          found.certainty().map(Enum::name),
          boxed(found.amountInCents()),
          found.isForAgentOnly(),
          isReachable,
          found.missingFacts(),
          found.explanation(),
          found.detectedAt().toString(),
          found.expiresOn().toString(),
          basis.map(Basis::version),
          basis.map(known -> known.day().toString()));
    }

    /** Never shows what was found. */
    @Override
    public String toString() {
      return "NewRow[" + id + "]";
    }
  }

  /**
   * Writes new detections with their members.
   *
   * @param basis with what they were decided, where that is not what their run says
   */
  void save(List<Detection> detections, Collection<UUID> reachable, Optional<Basis> basis) {
    detections.stream()
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(window -> insert(window, reachable, basis));
  }

  private void insert(
      List<Detection> detections, Collection<UUID> reachable, Optional<Basis> basis) {
    var rows =
        detections.stream()
            .map(found -> NewRow.of(found, reachable.contains(found.id()), basis))
            .toList();
    var members =
        detections.stream()
            .flatMap(found ->
                found.members().stream()
                    .map(member -> new NewMember(found.id(), member.person(), member.role())))
            .toList();
    database
        .sql(INSERT)
        .param("rows", json.writeValueAsString(rows))
        .param("members", json.writeValueAsString(members))
        .update();
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

  /** People who are a member of a detection of that run. */
  List<UUID> peopleOf(UUID run, ProcessingId processing) {
    return database
        .sql(
            """
            select distinct m.person from detection_member m join detection d on d.id = m.detection
            where d.run = :run and d.processing = :processing\
            """)
        .param("run", run)
        .param("processing", processing.value())
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
