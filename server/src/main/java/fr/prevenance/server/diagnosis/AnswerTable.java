package fr.prevenance.server.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code diagnosis_answer}, to which is only added. */
@Component
final class AnswerTable {
  private final JdbcClient database;

  AnswerTable(JdbcClient database) {
    this.database = database;
  }

  /**
   * @return false when there is such a version already; whoever writes it is waited for
   */
  boolean insert(UUID diagnosis, KeptAnswer answer) {
    Given given = answer.given();
    return database
            .sql(
                """
                insert into diagnosis_answer
                  (diagnosis, question, version, answer, note, evidence, agent, agent_name, at)
                values (:diagnosis, :question, :version, :answer, :note, :evidence, :actor, :author, :at)
                on conflict (diagnosis, question, version) do nothing\
                """)
            .param("diagnosis", diagnosis)
            .param("question", answer.question())
            .param("version", answer.version())
            .param("answer", given.answer().map(Answer::word).orElse(null))
            .param("note", given.note())
            .param("evidence", given.evidence().orElse(null))
            .param("actor", answer.by().actor())
            .param("author", answer.by().name())
            .param("at", DiagnosisTable.timestamp(answer.at()))
            .update()
        == 1;
  }

  /** The latest version of each answer, by number of question. */
  Map<Integer, KeptAnswer> latest(UUID diagnosis) {
    return database
        .sql(
            """
            select distinct on (question) * from diagnosis_answer where diagnosis = ?
            order by question, version desc\
            """)
        .param(diagnosis)
        .query(AnswerTable::read)
        .list()
        .stream()
        .collect(Collectors.toMap(KeptAnswer::question, Function.identity()));
  }

  Optional<KeptAnswer> latest(UUID diagnosis, int question) {
    return database
        .sql(
            """
            select * from diagnosis_answer where diagnosis = ? and question = ?
            order by version desc limit 1\
            """)
        .params(diagnosis, question)
        .query(AnswerTable::read)
        .optional();
  }

  Optional<KeptAnswer> version(UUID diagnosis, int question, int version) {
    return database
        .sql("select * from diagnosis_answer where diagnosis = ? and question = ? and version = ?")
        .params(diagnosis, question, version)
        .query(AnswerTable::read)
        .optional();
  }

  private static KeptAnswer read(ResultSet row, int number) throws SQLException {
    return new KeptAnswer(
        row.getInt("question"),
        row.getInt("version"),
        new Given(
            Optional.ofNullable(row.getString("answer")).flatMap(Answer::of),
            row.getString("note"),
            Optional.ofNullable(row.getString("evidence"))),
        new Author(row.getString("agent"), row.getString("agent_name")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
