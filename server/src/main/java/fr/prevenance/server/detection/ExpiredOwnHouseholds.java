package fr.prevenance.server.detection;

import fr.prevenance.server.privacy.Purgeable;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys the body's own copies whose time is over. */
@Component
class ExpiredOwnHouseholds implements Purgeable {
  private final JdbcClient database;

  ExpiredOwnHouseholds(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "données propres échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from own_household where expires_on <= :today")
        .param("today", today)
        .update();
  }
}
