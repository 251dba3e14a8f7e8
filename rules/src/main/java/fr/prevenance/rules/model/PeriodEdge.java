package fr.prevenance.rules.model;

import java.time.LocalDate;

/** The first or last day of the month, quarter or year in which a date lies, or of the next one. */
public enum PeriodEdge {
  START_OF_MONTH("premier jour du mois", 1, 0),
  START_OF_NEXT_MONTH("premier jour du mois suivant", 1, 1),
  END_OF_MONTH("dernier jour du mois", 1, 1),
  START_OF_QUARTER("premier jour du trimestre", 3, 0),
  START_OF_NEXT_QUARTER("premier jour du trimestre suivant", 3, 1),
  END_OF_QUARTER("dernier jour du trimestre", 3, 1),
  START_OF_YEAR("premier jour de l'année", 12, 0),
  START_OF_NEXT_YEAR("premier jour de l'année suivante", 12, 1),
  END_OF_YEAR("dernier jour de l'année", 12, 1);

  private final String keyword;
  private final int months;
  private final int later;

  /**
   * @param months in a period
   * @param later periods until the one that starts there, or just after
   */
  PeriodEdge(String keyword, int months, int later) {
    this.keyword = keyword;
    this.months = months;
    this.later = later;
  }

  public String keyword() {
    return keyword;
  }

  /** From a day to another, counted since 1970; {@link DateArithmetic#NO_DATE} out of bounds. */
  public long of(long day) {
    if (!DateArithmetic.isDate(day)) {
      return DateArithmetic.NO_DATE;
    }
    var date = LocalDate.ofEpochDay(day);
    int intoPeriod = (date.getMonthValue() - 1) % months;
    long start = date.withDayOfMonth(1).plusMonths((long) later * months - intoPeriod).toEpochDay();
    long edge = isEnd() ? start - 1 : start;
    return DateArithmetic.isDate(edge) ? edge : DateArithmetic.NO_DATE;
  }

  private boolean isEnd() {
    return this == END_OF_MONTH || this == END_OF_QUARTER || this == END_OF_YEAR;
  }
}
