package fr.prevenance.server.message;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages of which nobody can tell whether they left: an agent decides, knowing the risk. */
@Service
public class Uncertain {

  /** What the agent decides, after having asked the relay's administrator or the person. */
  public enum Decision {
    /** Send it again, though the person may then have it twice. */
    SEND_AGAIN,
    /** Count it as sent. */
    CLOSE
  }

  private final JdbcClient jdbc;
  private final AuditLog audit;

  Uncertain(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Longest uncertain first. */
  public List<Message> list(Access access) {
    return jdbc.sql(
            """
            select * from message where state = 'incertain' and processing = ?
            order by doubtful_since, id\
            """)
        .param(access.processing().id().value())
        .query(MessageRow::read)
        .list();
  }

  /**
   * @return false when it is not uncertain any more, or belongs to another processing
   */
  @Transactional
  public boolean resolve(UUID message, Decision decision, Access access) {
    String change =
        switch (decision) {
          case SEND_AGAIN -> "state = 'à envoyer', not_before = now()";
          case CLOSE -> "state = 'envoyé', sent_at = attempted_at";
        };
    boolean isResolved =
        jdbc.sql(
                    "update message set %s where id = ? and processing = ? and state = 'incertain'"
                        .formatted(change))
                .params(message, access.processing().id().value())
                .update()
            == 1;
    if (isResolved) {
      audit.record(entry(message, decision, access));
    }
    return isResolved;
  }

  private static AuditEntry entry(UUID message, Decision decision, Access access) {
    return new AuditEntry(
        access.actor(),
        Optional.of(access.processing().id().value()),
        "décider d'un message incertain",
        Optional.of(message.toString()),
        AuditEntry.Result.DONE,
        decision == Decision.CLOSE ? "compté comme envoyé" : "envoyé à nouveau");
  }
}
