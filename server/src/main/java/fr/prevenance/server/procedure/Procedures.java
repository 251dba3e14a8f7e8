package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.Access;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads procedures: where each one stands, and how it came there. */
@Service
public class Procedures {
  private final JdbcClient jdbc;

  Procedures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when nobody has touched the proposal yet, or in another processing. */
  public Optional<Procedure> ofDetection(UUID detection, Access access) {
    return jdbc.sql("select * from procedure where detection = ? and processing = ?")
        .params(detection, access.processing().id().value())
        .query(ProcedureRow::read)
        .optional();
  }

  /** The procedures of a processing that stand there, those decided first coming first. */
  public List<Procedure> in(ProcedureState state, Access access) {
    return jdbc.sql(
            """
            select * from procedure where processing = ? and state = ?
            order by decided_at, id\
            """)
        .params(access.processing().id().value(), state.label())
        .query(ProcedureRow::read)
        .list();
  }

  /** Oldest first. */
  public List<ProcedureStep> steps(UUID procedure, Access access) {
    return jdbc.sql(
            """
            select step, actor, at from procedure_step
            where procedure = (select id from procedure where id = ? and processing = ?)
            order by id\
            """)
        .params(procedure, access.processing().id().value())
        .query(ProcedureRow::readStep)
        .list();
  }

  /** How many procedures of a campaign stand in each state; states without any are absent. */
  public Map<ProcedureState, Integer> counts(UUID campaign) {
    Map<ProcedureState, Integer> counts = new EnumMap<>(ProcedureState.class);
    jdbc.sql("select state, count(*) as n from procedure where campaign = ? group by state")
        .param(campaign)
        .query(row -> {
          counts.put(ProcedureState.labelled(row.getString("state")), row.getInt("n"));
        });
    return counts;
  }
}
