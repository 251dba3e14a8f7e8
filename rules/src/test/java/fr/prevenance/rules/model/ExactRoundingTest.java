package fr.prevenance.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactRoundingTest {
  private static final double[] STEPS = {0.01, 0.1, 0.5, 1, 3, 10, 0.05, 100, 0.001, 1e6, 12};
  private static final int MOST_ULPS = 4;

  @ParameterizedTest
  @CsvSource({
    "2.5, 3, 2, 3",
    "-2.5, -2, -3, -2",
    "2.4, 2, 2, 3",
    "-2.4, -2, -3, -2",
    "-2.6, -3, -3, -2",
    "-3, -3, -3, -3",
    "0, 0, 0, 0"
  })
  void below_is_smaller_and_above_greater_whatever_the_sign(
      double number, double nearest, double down, double up) {
    assertThat(Arrays.stream(RoundingDirection.values()).map(to -> rounded(number, 1, to)))
        .containsExactly(nearest, down, up);
  }

  @ParameterizedTest
  @CsvSource({"1.005, 0.01, 1.01", "2.675, 0.01, 2.68", "1.45, 0.1, 1.5", "0.285, 0.01, 0.29"})
  void a_half_written_in_decimals_goes_up(double number, double step, double expected) {
    assertThat(rounded(number, step, RoundingDirection.NEAREST)).isEqualTo(expected);
  }

  @Test
  void what_binary_fractions_add_is_not_rounded_up() {
    assertThat(rounded(100 * 1.1, 1, RoundingDirection.UP)).isEqualTo(110);
    assertThat(rounded(0.1 + 0.2, 0.1, RoundingDirection.UP)).isEqualTo(0.3);
    assertThat(rounded(1_000_000 * 1.1 - 1_099_990, 1, RoundingDirection.UP)).isEqualTo(10);
  }

  @Test
  void what_binary_fractions_take_away_is_not_rounded_down() {
    assertThat(rounded(1.1 * 1.1 * 100, 1, RoundingDirection.DOWN)).isEqualTo(121);
    assertThat(rounded(4.35 * 100, 1, RoundingDirection.DOWN)).isEqualTo(435);
  }

  @Test
  void a_negative_number_that_becomes_zero_has_no_sign() {
    assertThat(rounded(-0.3, 1, RoundingDirection.UP)).isEqualTo(0.0);
    assertThat(1 / rounded(-0.3, 1, RoundingDirection.UP)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity", "1e16", "1e-16", "0.3333333333333333"})
  void what_is_no_decimal_of_few_digits_is_no_step(double step) {
    assertThat(ExactRounding.isStep(step)).isFalse();
  }

  @Property
  void an_amount_that_lost_some_bits_is_rounded_as_its_decimal(
      @ForAll @LongRange(min = -999_999_000_000L, max = 999_999_000_000L) long millionths,
      @ForAll @IntRange(min = 0, max = 10) int step,
      @ForAll @IntRange(min = -MOST_ULPS, max = MOST_ULPS) int lost,
      @ForAll RoundingDirection direction) {
    var amount = BigDecimal.valueOf(millionths, 6);
    double number = amount.doubleValue() + lost * Math.ulp(amount.doubleValue());
    assertThat(rounded(number, STEPS[step], direction))
        .isEqualTo(expected(amount, STEPS[step], direction));
  }

  @Property
  void cents_are_exact_up_to_ten_thousand_billion(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long cents,
      @ForAll RoundingDirection direction) {
    var amount = BigDecimal.valueOf(cents, 2);
    assertThat(rounded(amount.doubleValue(), 0.01, direction)).isEqualTo(amount.doubleValue());
    assertThat(rounded(amount.doubleValue(), 1, direction))
        .isEqualTo(expected(amount, 1, direction));
  }

  /** Up to ten thousand billion: beyond, not every multiple is a number that a double can hold. */
  @Property
  void any_number_comes_to_a_multiple_that_stays_as_it_is(
      @ForAll @DoubleRange(min = -1e13, max = 1e13) double number,
      @ForAll @IntRange(min = 0, max = 10) int step,
      @ForAll RoundingDirection direction) {
    double once = rounded(number, STEPS[step], direction);
    assertThat(rounded(once, STEPS[step], direction)).isEqualTo(once);
  }

  @Test
  void benefits_computed_in_doubles_are_rounded_as_those_computed_in_decimals() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 200_000; i++) {
      var base = BigDecimal.valueOf(random.nextInt(5_000_000), 2);
      var rate = BigDecimal.valueOf(random.nextInt(20_000), 4);
      var taken = BigDecimal.valueOf(random.nextInt(200_000), 2);
      var exact = base.multiply(rate).add(base).subtract(taken);
      double computed =
          base.doubleValue() * rate.doubleValue() + base.doubleValue() - taken.doubleValue();
      for (var direction : RoundingDirection.values()) {
        assertThat(rounded(computed, 0.01, direction)).isEqualTo(expected(exact, 0.01, direction));
        assertThat(rounded(computed, 1, direction)).isEqualTo(expected(exact, 1, direction));
      }
    }
  }

  @Test
  void decimals_are_rounded_as_the_power_of_ten_they_mean() {
    for (int decimals = -15; decimals <= 15; decimals++) {
      var step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
      for (double number : new double[] {1234.56789, -0.000123456, 98_765_432.1, 0.1 + 0.7}) {
        assertThat(ExactRounding.toDecimals(decimals, RoundingDirection.DOWN).of(number))
            .isEqualTo(
                ExactRounding.toMultiple(step.doubleValue(), RoundingDirection.DOWN).of(number));
      }
    }
  }

  private static double rounded(double number, double step, RoundingDirection direction) {
    return ExactRounding.toMultiple(step, direction).of(number);
  }

  private static double expected(BigDecimal amount, double step, RoundingDirection direction) {
    var multiple = BigDecimal.valueOf(step);
    var half = multiple.divide(BigDecimal.valueOf(2));
    var quotient =
        switch (direction) {
          case NEAREST -> amount.add(half).divide(multiple, 0, RoundingMode.FLOOR);
          case DOWN -> amount.divide(multiple, 0, RoundingMode.FLOOR);
          case UP -> amount.divide(multiple, 0, RoundingMode.CEILING);
        };
    return quotient.multiply(multiple).doubleValue() + 0.0;
  }
}
