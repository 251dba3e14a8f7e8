package fr.prevenance.rules.model;

import java.time.LocalDate;

/**
 * Dates to which a duration is added, days being counted since 1970.
 *
 * <p>Months go by the calendar, as delays do in law (code de procédure civile, article 641): the
 * same day of the month, or its last day where it has no such day. 31 January and one month is 28
 * February, or 29 in a leap year.
 */
public final class DateArithmetic {
  /** What no date is. */
  public static final long NO_DATE = Long.MIN_VALUE;

  private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

  /** More than the days that dates cover. */
  private static final double MOST = 4e6;

  /** Numbers are read with nine decimals, as where they are rounded. */
  private static final double READ = 0.5e-9;

  private DateArithmetic() {}

  /** Whether so many days or months can be counted on a calendar. */
  public static boolean isWhole(double amount) {
    return Math.abs(amount - Math.rint(amount)) <= READ;
  }

  /**
   * A day so much later, or earlier; {@link #NO_DATE} out of the years 0 to 9999.
   *
   * @param amount see {@link #isWhole}
   * @param months in one of the amount; it counts days where there is none
   */
  public static long plus(long day, double amount, int months) {
    if (Math.abs(amount) > MOST || !isDate(day)) {
      return NO_DATE;
    }
    long count = (long) Math.rint(amount);
    long moved = months == 0 ? day + count : MonthStarts.plus(day, count * months);
    return isDate(moved) ? moved : NO_DATE;
  }

  /** Whether a day is written as rules write dates. */
  public static boolean isDate(long day) {
    return day >= FIRST && day <= LAST;
  }
}
