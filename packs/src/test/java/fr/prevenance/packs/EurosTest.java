package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

  @ParameterizedTest
  @CsvSource({"1.005, 101", "2.675, 268", "-1.005, -101", "0.1, 10", "194, 19400", "1e-7, 0"})
  void halves_go_away_from_zero_on_the_decimal_form(double euros, long cents) {
    assertThat(Euros.toCents(euros)).isEqualTo(OptionalLong.of(cents));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
  void what_is_not_money_has_no_cents(double euros) {
    assertThat(Euros.toCents(euros)).isEmpty();
  }

  @Property
  void cents_written_as_euros_come_back(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long cents) {
    assertThat(Euros.toCents(cents / 100.0)).isEqualTo(OptionalLong.of(cents));
  }

  @Test
  void the_largest_amount_of_money_is_kept() {
    assertThat(Euros.toCents(90_000_000_000_000.0))
        .isEqualTo(OptionalLong.of(9_000_000_000_000_000L));
  }
}
