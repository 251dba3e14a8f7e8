package fr.prevenance.server.barometer;

import java.time.YearMonth;

/** What would be published of a period. */
public sealed interface Draft {

  record Ready(YearMonth first, YearMonth last, Published content) implements Draft {}

  /**
   * @param reason in French, with what to do
   */
  record Refused(String reason) implements Draft {}
}
