package fr.prevenance.server.barometer.counting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/** A month as the database is asked for it: from its first moment to that of the next one. */
final class MonthBounds {

  private MonthBounds() {}

  /** Parameters that the queries have in common. */
  static Map<String, Object> of(YearMonth month, String processing, ZoneId zone) {
    return Map.of(
        "processing", processing,
        "zone", zone.getId(),
        "first", month.atDay(1),
        "from", start(month, zone),
        "to", start(month.plusMonths(1), zone));
  }

  static OffsetDateTime start(YearMonth month, ZoneId zone) {
    LocalDate first = month.atDay(1);
    return first.atStartOfDay(zone).toOffsetDateTime();
  }
}
