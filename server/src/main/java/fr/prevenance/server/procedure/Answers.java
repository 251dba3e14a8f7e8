package fr.prevenance.server.procedure;

import static fr.prevenance.server.procedure.ProcedureRow.timestamp;

import fr.prevenance.server.exchange.Access;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people answered to questions that no administration could answer for them. */
@Component
class Answers {
  private final JdbcClient jdbc;
  private final Clock clock;

  Answers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By question key. */
  Map<String, String> of(UUID detection, Access access) {
    Map<String, String> answers = new LinkedHashMap<>();
    jdbc.sql(
            """
            select field_key, answer from procedure_answer
            join procedure on procedure.id = procedure_answer.procedure
            where detection = ? and processing = ?\
            """)
        .params(detection, access.processing().id().value())
        .query(row -> {
          answers.put(row.getString("field_key"), row.getString("answer"));
        });
    return answers;
  }

  void keep(Procedure procedure, String question, String answer, boolean isCorrection) {
    jdbc.sql(
            """
            insert into procedure_answer (procedure, field_key, answer, is_correction, at)
            values (?, ?, ?, ?, ?)
            on conflict (procedure, field_key) do update
              set answer = excluded.answer, is_correction = excluded.is_correction, at = excluded.at\
            """)
        .params(procedure.id(), question, answer, isCorrection, timestamp(clock.instant()))
        .update();
  }
}
