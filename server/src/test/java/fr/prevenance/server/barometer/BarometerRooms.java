package fr.prevenance.server.barometer;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the rooms that the barometer counts, and itself. */
final class BarometerRooms {

  private BarometerRooms() {}

  static void empty(JdbcClient database) {
    database
        .sql(
            """
            truncate detection_run, detection, person, campaign, message, procedure, contact_event,
              objection, barometer_month, barometer_cost, barometer_publication cascade\
            """)
        .update();
  }
}
