package fr.prevenance.rules.model;

/** {@code durée}: how long from one day to another, days being counted since 1970. */
public final class ElapsedTime {
  private static final int DAYS_OF_400_YEARS = 146_097;

  /** From the first of March of year 0 to 1970. */
  private static final int DAYS_TO_1970 = 719_468;

  private static final int DAYS_FROM_MARCH_TO_YEAR_END = 306;

  private ElapsedTime() {}

  /** Negative where the end comes first. */
  public static double count(long from, long to, Period period) {
    return switch (period) {
      case DAY -> to - from;
      case MONTH -> months(date(from), date(to));
      case QUARTER -> months(date(from), date(to)) / 3;
      case YEAR -> (to - from - leapYears(from, to)) / 365.0;
      case CALENDAR_QUARTER -> quarter(date(to)) - quarter(date(from)) + 1;
      case CALENDAR_YEAR -> year(date(to)) - year(date(from)) + 1;
      case COMPLETE_MONTH -> completeMonths(date(from), date(to));
      case COMPLETE_YEAR -> Math.floorDiv(completeMonths(date(from), date(to)), 12L);
    };
  }

  /**
   * Year, month and day in one number, without an object: durations are counted by the million.
   * Years begin in March, so that the leap day is the last one.
   */
  private static long date(long day) {
    long era = Math.floorDiv(day + DAYS_TO_1970, (long) DAYS_OF_400_YEARS);
    int dayOfEra = (int) (day + DAYS_TO_1970 - era * DAYS_OF_400_YEARS);
    int year = yearOfEra(dayOfEra);
    int dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
    int month = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1;
    long fullYear = year + era * 400 + (month >= 10 ? 1 : 0);
    return fullYear * 512 + (month < 10 ? month + 3 : month - 9) * 32 + dayOfMonth;
  }

  private static long year(long date) {
    return date >> 9;
  }

  private static int month(long date) {
    return (int) (date >> 5) & 15;
  }

  private static int dayOfMonth(long date) {
    return (int) date & 31;
  }

  private static int lengthOfMonth(long date) {
    return switch (month(date)) {
      case 2 -> isLeap(year(date)) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isLeap(long year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Months between, each end counted as its share of its month, the last day included. */
  private static double months(long from, long to) {
    long whole = (year(to) - year(from)) * 12 + month(to) - month(from);
    return whole
        - (dayOfMonth(from) - 1) / (double) lengthOfMonth(from)
        + dayOfMonth(to) / (double) lengthOfMonth(to);
  }

  /** How many months can be added to the first day without passing the second. */
  private static long completeMonths(long from, long to) {
    long months = (year(to) - year(from)) * 12 + month(to) - month(from);
    int sameDay = Math.min(dayOfMonth(from), lengthOfMonth(to));
    return dayOfMonth(to) < sameDay ? months - 1 : months;
  }

  /**
   * Leap years between, which a year of 365 days leaves out; no years, rather than a negative
   * count, where the end comes first. Only years are needed of both days: this is most of what an
   * age costs.
   */
  private static long leapYears(long from, long to) {
    long start = marchYear(from);
    long end = marchYear(to);
    boolean beforeMarch = (start & 1) != 0;
    long civilEnd = (end >> 1) + (end & 1);
    long last = beforeMarch ? civilEnd - 1 : civilEnd;
    return Math.max(0, leapYearsUntil(last) - leapYearsUntil(start >> 1));
  }

  /** The year that began in March, doubled, and one more in January and February. */
  private static long marchYear(long day) {
    long era = Math.floorDiv(day + DAYS_TO_1970, (long) DAYS_OF_400_YEARS);
    int dayOfEra = (int) (day + DAYS_TO_1970 - era * DAYS_OF_400_YEARS);
    int year = yearOfEra(dayOfEra);
    int dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
    return (year + era * 400) * 2 + (dayOfYear >= DAYS_FROM_MARCH_TO_YEAR_END ? 1 : 0);
  }

  private static int yearOfEra(int dayOfEra) {
    int leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / (DAYS_OF_400_YEARS - 1);
    return (dayOfEra - leapDays) / 365;
  }

  private static long leapYearsUntil(long year) {
    long century = Math.floorDiv(year, 100L);
    return (year >> 2) - century + (century >> 2);
  }

  private static long quarter(long date) {
    return year(date) * 4 + (month(date) + 2) / 3;
  }
}
