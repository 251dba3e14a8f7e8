package fr.prevenance.server.event;

import fr.prevenance.server.privacy.Purgeable;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys what events say that could not be handled in time; that they came remains counted. */
@Component
class ExpiredEvents implements Purgeable {
  private final JdbcClient database;

  ExpiredEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "événements de vie échus";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql(
            """
            update life_event set state = 'échu', data = null, subject = null, instance = null
            where expires_on <= :today and data is not null\
            """)
        .param("today", today)
        .update();
  }
}
