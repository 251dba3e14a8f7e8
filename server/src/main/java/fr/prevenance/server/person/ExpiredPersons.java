package fr.prevenance.server.person;

import fr.prevenance.server.privacy.Purgeable;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys people whose data have expired. Their detections expired no later, and are purged before
 * by their own room.
 */
@Component
@Order(2)
class ExpiredPersons implements Purgeable {
  private final JdbcClient database;

  ExpiredPersons(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "personnes échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from person where expires_on <= :today")
        .param("today", today)
        .update();
  }
}
