package fr.prevenance.server.barometer;

import java.time.YearMonth;
import java.util.Set;

/**
 * A month of a body.
 *
 * @param settled turns that were counted for good; what is of another turn may still change
 * @param isKnown whether it was counted at all: of a month before the first one nothing is known
 */
public record MonthCounts(YearMonth month, Set<Turn> settled, boolean isKnown, Counts counts) {
  public MonthCounts {
    settled = Set.copyOf(settled);
  }

  public boolean isWhole() {
    return isKnown && settled.size() == Turn.values().length;
  }
}
