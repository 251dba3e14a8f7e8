package fr.prevenance.server.practice;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.packs.PracticeReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What bodies of the installation tell of the practices that they tried. */
@Service
public class Feedbacks {
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  Feedbacks(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What a body tells of a sheet.
   *
   * @param sheet slug of a sheet of the library, else the id of one of a body
   * @param siret of the body that tells it
   */
  public record Told(UUID id, String sheet, String siret, PracticeFeedback feedback, int version) {}

  /** What became of a feedback that somebody wants to keep. */
  public sealed interface Telling {
    record Kept(Told told) implements Telling {}

    /** Somebody else wrote it meanwhile: nothing is kept. */
    record Stale(Told current) implements Telling {}

    record Faulty(List<PackIssue> issues) implements Telling {}

    record Absent() implements Telling {}
  }

  /** Of a sheet, the oldest first. */
  @Transactional(readOnly = true)
  public List<Told> of(String sheet) {
    return database
        .sql("select * from practice_feedback where sheet = :sheet order by written_at, id")
        .param("sheet", sheet)
        .query(this::told)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Told> mine(UUID id, String siret) {
    return database
        .sql("select * from practice_feedback where id = :id and siret = :siret")
        .param("id", id)
        .param("siret", siret)
        .query(this::told)
        .optional();
  }

  @Transactional
  public Telling tell(String sheet, String siret, PracticeFeedback feedback) {
    List<PackIssue> issues = PracticeReader.lint(feedback);
    if (!issues.isEmpty()) {
      return new Telling.Faulty(issues);
    }
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into practice_feedback (id, sheet, siret, content, version, written_at)
            values (:id, :sheet, :siret, :content::jsonb, 1, :now)\
            """)
        .param("id", id)
        .param("sheet", sheet)
        .param("siret", siret)
        .param("content", json.writeValueAsString(feedback))
        .param("now", OffsetDateTime.now(clock))
        .update();
    return new Telling.Kept(mine(id, siret).orElseThrow());
  }

  /**
   * Keeps what is written of a feedback, unless somebody else wrote it meanwhile.
   *
   * @param version that the writer had before them
   */
  @Transactional
  public Telling correct(UUID id, String siret, int version, PracticeFeedback feedback) {
    List<PackIssue> issues = PracticeReader.lint(feedback);
    if (!issues.isEmpty()) {
      return new Telling.Faulty(issues);
    }
    int rows =
        database
            .sql(
                """
                update practice_feedback set content = :content::jsonb, version = version + 1
                where id = :id and siret = :siret and version = :version\
                """)
            .param("content", json.writeValueAsString(feedback))
            .param("id", id)
            .param("siret", siret)
            .param("version", version)
            .update();
    return mine(id, siret)
        .<Telling>map(now -> rows == 1 ? new Telling.Kept(now) : new Telling.Stale(now))
        .orElseGet(Telling.Absent::new);
  }

  @Transactional
  public void withdraw(UUID id, String siret) {
    database
        .sql("delete from practice_feedback where id = :id and siret = :siret")
        .param("id", id)
        .param("siret", siret)
        .update();
  }

  private Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getObject("id", UUID.class),
        row.getString("sheet"),
        row.getString("siret"),
        json.readValue(row.getString("content"), PracticeFeedback.class),
        row.getInt("version"));
  }
}
