package fr.prevenance.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ElapsedTimeTest {

  @Test
  void calendars_agree_with_that_of_java() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      var from = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(100_000));
      var to = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(100_000));
      assertThat(count(from, to, Period.CALENDAR_YEAR))
          .isEqualTo(to.getYear() - from.getYear() + 1);
      assertThat(count(from, to, Period.CALENDAR_QUARTER))
          .isEqualTo(quarter(to) - quarter(from) + 1);
      assertThat(count(from, to, Period.MONTH)).isEqualTo(months(from, to));
      assertThat(count(from, to, Period.YEAR)).isEqualTo(years(from, to));
    }
  }

  @Test
  void complete_months_are_as_many_as_can_be_added_without_passing_the_end() {
    var random = new SplittableRandom(8);
    for (int i = 0; i < 50_000; i++) {
      var from = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
      var to = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
      long months = (long) count(from, to, Period.COMPLETE_MONTH);
      assertThat(from.plusMonths(months)).isBeforeOrEqualTo(to);
      assertThat(from.plusMonths(months + 1)).isAfter(to);
      assertThat(count(from, to, Period.COMPLETE_YEAR)).isEqualTo(Math.floor(months / 12.0));
    }
  }

  @Test
  void an_age_in_complete_years_changes_on_the_birthday() {
    var birth = LocalDate.of(2007, 1, 1);
    assertThat(count(birth, LocalDate.of(2024, 12, 31), Period.COMPLETE_YEAR)).isEqualTo(17);
    assertThat(count(birth, LocalDate.of(2025, 1, 1), Period.COMPLETE_YEAR)).isEqualTo(18);
  }

  private static double count(LocalDate from, LocalDate to, Period period) {
    return ElapsedTime.count(from.toEpochDay(), to.toEpochDay(), period);
  }

  private static double months(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    return whole
        - (from.getDayOfMonth() - 1) / (double) from.lengthOfMonth()
        + to.getDayOfMonth() / (double) to.lengthOfMonth();
  }

  private static double years(LocalDate from, LocalDate to) {
    boolean beforeMarch = from.getMonthValue() < 3;
    int first = beforeMarch ? from.getYear() : from.getYear() + 1;
    int last = beforeMarch ? to.getYear() - 1 : to.getYear();
    long leap = IntStream.rangeClosed(first, last).filter(Year::isLeap).count();
    return (ChronoUnit.DAYS.between(from, to) - leap) / 365.0;
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
  }
}
