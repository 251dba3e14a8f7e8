package fr.prevenance.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateArithmeticTest {
  private static final int DRAWN = 50_000;

  @Test
  void a_month_later_is_the_same_day_or_the_last_of_the_month() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < DRAWN; i++) {
      var day = drawn(random);
      int months = random.nextInt(-600, 600);
      var month = YearMonth.from(day).plusMonths(months);
      var expected = month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
      assertThat(plus(day, months, 1)).isEqualTo(expected);
    }
  }

  @Test
  void quarters_and_years_are_so_many_months() {
    var random = new SplittableRandom(4);
    for (int i = 0; i < DRAWN; i++) {
      var day = drawn(random);
      int count = random.nextInt(-50, 50);
      assertThat(plus(day, count, 3)).isEqualTo(plus(day, 3 * count, 1));
      assertThat(plus(day, count, 12)).isEqualTo(plus(day, 12 * count, 1));
    }
  }

  @Test
  void days_are_counted_one_by_one() {
    assertThat(plus(LocalDate.of(2024, 2, 28), 2, 0)).isEqualTo("2024-03-01");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -3, 0, 2.0000000000000004, 1e6})
  void what_lost_its_last_bits_is_whole(double amount) {
    assertThat(DateArithmetic.isWhole(amount)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, -0.001, 12.0323, 2.00000001})
  void a_fraction_is_not_whole(double amount) {
    assertThat(DateArithmetic.isWhole(amount)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"8000, 12", "-2026, 12", "1e300, 1", "-1e300, 1", "4000000, 0"})
  void no_date_is_out_of_the_years_that_are_written(double amount, int months) {
    assertThat(DateArithmetic.plus(LocalDate.of(2025, 10, 15).toEpochDay(), amount, months))
        .isEqualTo(DateArithmetic.NO_DATE);
  }

  @Test
  void each_period_starts_after_the_last_day_of_the_one_before() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < DRAWN; i++) {
      var day = drawn(random);
      var month = YearMonth.from(day);
      var quarter = day.with(IsoFields.DAY_OF_QUARTER, 1);
      var year = day.withDayOfYear(1);
      assertThat(edge(PeriodEdge.START_OF_MONTH, day)).isEqualTo(month.atDay(1));
      assertThat(edge(PeriodEdge.END_OF_MONTH, day)).isEqualTo(month.atEndOfMonth());
      assertThat(edge(PeriodEdge.START_OF_NEXT_MONTH, day)).isEqualTo(month.plusMonths(1).atDay(1));
      assertThat(edge(PeriodEdge.START_OF_QUARTER, day)).isEqualTo(quarter);
      assertThat(edge(PeriodEdge.START_OF_NEXT_QUARTER, day)).isEqualTo(quarter.plusMonths(3));
      assertThat(edge(PeriodEdge.END_OF_QUARTER, day))
          .isEqualTo(quarter.plusMonths(3).minusDays(1));
      assertThat(edge(PeriodEdge.START_OF_YEAR, day)).isEqualTo(year);
      assertThat(edge(PeriodEdge.START_OF_NEXT_YEAR, day)).isEqualTo(year.plusYears(1));
      assertThat(edge(PeriodEdge.END_OF_YEAR, day)).isEqualTo(year.plusYears(1).minusDays(1));
    }
  }

  private static LocalDate drawn(SplittableRandom random) {
    return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(90_000));
  }

  private static LocalDate plus(LocalDate day, int amount, int months) {
    return LocalDate.ofEpochDay(DateArithmetic.plus(day.toEpochDay(), amount, months));
  }

  private static LocalDate edge(PeriodEdge edge, LocalDate day) {
    return LocalDate.ofEpochDay(edge.of(day.toEpochDay()));
  }
}
