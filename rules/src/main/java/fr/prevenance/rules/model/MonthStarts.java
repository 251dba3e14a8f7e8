package fr.prevenance.rules.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The first days of the months of the years that the dates of living people and of their rights lie
 * in: populations move dates by months as often as they do anything else.
 */
final class MonthStarts {
  private static final YearMonth FIRST = YearMonth.of(1800, 1);
  private static final YearMonth LAST = YearMonth.of(2200, 12);

  /** Mean length of a month, over the 400 years after which the calendar repeats itself. */
  private static final double MEAN = 146_097 / 4_800.0;

  /** One for each month, and the day after the last of them. */
  private static final int[] STARTS = starts();

  private MonthStarts() {}

  private static int[] starts() {
    var starts = new int[(int) (months(LAST) - months(FIRST)) + 2];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (int) FIRST.plusMonths(i).atDay(1).toEpochDay();
    }
    return starts;
  }

  private static long months(YearMonth month) {
    return month.getYear() * 12L + month.getMonthValue();
  }

  /** As {@link LocalDate#plusMonths}, of days since 1970. */
  static long plus(long day, long months) {
    if (day < STARTS[0] || day >= STARTS[STARTS.length - 1]) {
      return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }
    int from = monthOf((int) day);
    long to = from + months;
    if (to < 0 || to >= STARTS.length - 1) {
      return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }
    int start = STARTS[(int) to];
    int last = STARTS[(int) to + 1] - 1;
    return Math.min(start + (day - STARTS[from]), last);
  }

  /** By a guess that is a month out at the most. */
  private static int monthOf(int day) {
    int month = Math.min((int) ((day - STARTS[0]) / MEAN), STARTS.length - 2);
    while (STARTS[month] > day) {
      month--;
    }
    while (STARTS[month + 1] <= day) {
      month++;
    }
    return month;
  }
}
