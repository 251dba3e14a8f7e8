package fr.prevenance.server.message.outbox;

import fr.prevenance.server.lease.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Attempts of which nobody alive knows how they ended: in state tentative, of no instance. */
public final class Doubts {

  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;

  public Doubts(
      JdbcClient jdbc, TransactionOperations transactions, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
  }

  /** Takes over what dead senders left: those whose lock is free. */
  void adoptOrphans() {
    jdbc.sql(
            """
            select distinct instance from message
            where state = 'tentative' and instance is not null\
            """)
        .query(UUID.class)
        .list()
        .forEach(instance -> transactions.executeWithoutResult(_ -> adopt(instance)));
  }

  /** Oldest first. */
  List<Doubt> open() {
    return jdbc.sql(
            """
            select id, message_id, doubtful_since from message
            where state = 'tentative' and instance is null
            order by doubtful_since limit ?\
            """)
        .param(BATCH)
        .query(Doubt::read)
        .list();
  }

  /** The relay has it. */
  void delivered(Doubt doubt) {
    transactions.executeWithoutResult(_ ->
        jdbc.sql(
                """
                update message set state = 'envoyé', sent_at = attempted_at, failure = null
                where id = ? and state = 'tentative' and doubtful_since = ? and instance is null
                returning id, detection\
                """)
            .params(doubt.message(), doubt.since())
            .query(Delivered::read)
            .list()
            .forEach(delivered -> delivered.publish(events)));
  }

  /**
   * The relay has it not: it leaves again, under the same Message-ID, once the doubt has lasted as
   * long as the grace. The guard on the time of the doubt keeps a late answer from settling a newer
   * attempt.
   */
  void returnToOutbox(Doubt doubt, Duration grace) {
    jdbc.sql(
            """
            update message set state = 'à envoyer', not_before = now()
            where id = ? and state = 'tentative' and instance is null and doubtful_since = ?
              and doubtful_since + ? * interval '1 millisecond' <= now()\
            """)
        .params(doubt.message(), doubt.since(), grace.toMillis())
        .update();
  }

  /** Nobody can tell, and has not for so long: an agent decides. */
  void leaveToAgent(Duration patience) {
    jdbc.sql(
            """
            update message set state = 'incertain'
            where state = 'tentative' and instance is null
              and doubtful_since + ? * interval '1 millisecond' <= now()\
            """)
        .param(patience.toMillis())
        .update();
  }

  private void adopt(UUID instance) {
    if (Lease.isFree(jdbc, instance)) {
      jdbc.sql(
              """
              update message set instance = null, doubtful_since = now()
              where state = 'tentative' and instance = ?\
              """)
          .param(instance)
          .update();
    }
  }

  record Doubt(UUID message, String messageId, OffsetDateTime since) {

    private static Doubt read(ResultSet row, int number) throws SQLException {
      return new Doubt(
          row.getObject("id", UUID.class),
          row.getString("message_id"),
          row.getObject("doubtful_since", OffsetDateTime.class));
    }
  }
}
