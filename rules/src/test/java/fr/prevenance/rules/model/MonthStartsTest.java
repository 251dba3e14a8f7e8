package fr.prevenance.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonthStartsTest {
  private static final LocalDate FIRST = LocalDate.of(1799, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2201, 3, 1);

  @Test
  void every_day_moves_by_months_as_the_calendar_of_java_moves_it() {
    var random = new Random(11);

    for (var day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      int months = random.nextInt(-700, 700);

      assertThat(MonthStarts.plus(day.toEpochDay(), months))
          .as("%s and %d months", day, months)
          .isEqualTo(day.plusMonths(months).toEpochDay());
    }
  }

  @Test
  void the_years_before_and_after_are_the_calendars_too() {
    var ancient = LocalDate.of(33, 1, 31);
    var far = LocalDate.of(8000, 12, 31);

    assertThat(MonthStarts.plus(ancient.toEpochDay(), 1))
        .isEqualTo(LocalDate.of(33, 2, 28).toEpochDay());
    assertThat(MonthStarts.plus(far.toEpochDay(), -10))
        .isEqualTo(LocalDate.of(8000, 2, 29).toEpochDay());
  }

  @Test
  void the_last_days_that_are_at_hand_move_a_month() {
    assertThat(MonthStarts.plus(LocalDate.of(2200, 11, 30).toEpochDay(), 1))
        .isEqualTo(LocalDate.of(2200, 12, 30).toEpochDay());
    assertThat(MonthStarts.plus(LocalDate.of(2200, 12, 31).toEpochDay(), 1))
        .isEqualTo(LocalDate.of(2201, 1, 31).toEpochDay());
  }
}
