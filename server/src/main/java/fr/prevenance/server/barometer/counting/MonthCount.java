package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Subject;
import fr.prevenance.server.exchange.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database for counts of a month: from its first moment to that of the next one.
 *
 * <p>Queries give rows of {@code right_slug, subject, detail, number}, and may name {@code
 * :processing}, {@code :zone}, {@code :first} (the first day), {@code :from} and {@code :to}.
 */
@Component
class MonthCount {
  private final JdbcClient database;
  private final Clock clock;

  MonthCount(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param more what else the query names
   */
  List<Count> of(YearMonth month, Access access, String query, Map<String, ?> more) {
    ZoneId zone = clock.getZone();
    return database
        .sql(query)
        .param("processing", access.processing().id().value())
        .param("zone", zone.getId())
        .param("first", month.atDay(1))
        .param("from", start(month, zone))
        .param("to", start(month.plusMonths(1), zone))
        .params(more)
        .query(MonthCount::read)
        .list();
  }

  private static OffsetDateTime start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
  }

  private static Count read(ResultSet row, int number) throws SQLException {
    return new Count(
        row.getString("right_slug"),
        Subject.of(row.getString("subject")),
        row.getString("detail"),
        row.getLong("number"));
  }
}
