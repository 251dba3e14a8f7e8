package fr.prevenance.server.exchange;

import fr.prevenance.server.privacy.Purgeable;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys the identities of requests that could not be handed over in time. */
@Component
class ExpiredRequests implements Purgeable {
  private final JdbcClient database;

  ExpiredRequests(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "demandes aux partenaires échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql(
            """
            update exchange_request set identity = null, state = 'échue'
            where expires_on <= :today and identity is not null\
            """)
        .param("today", today)
        .update();
  }
}
