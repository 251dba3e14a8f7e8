package fr.prevenance.server.detection;

import fr.prevenance.server.privacy.Purgeable;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys expired cases with their facts, before the people they point to. */
@Component
@Order(1)
class ExpiredDetections implements Purgeable {
  private final JdbcClient database;

  ExpiredDetections(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "dossiers détectés échus";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from detection where expires_on <= :today")
        .param("today", today)
        .update();
  }
}
