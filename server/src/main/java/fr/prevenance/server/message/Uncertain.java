package fr.prevenance.server.message;

import fr.prevenance.server.exchange.Access;
import java.util.List;
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

  Uncertain(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    return jdbc.sql(
                "update message set %s where id = ? and processing = ? and state = 'incertain'"
                    .formatted(change))
            .params(message, access.processing().id().value())
            .update()
        == 1;
  }
}
