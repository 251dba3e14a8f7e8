package fr.prevenance.territory.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyChequeScaleTest {

  @ParameterizedTest(name = "{0} people, {1} alternating, {2} € a year: {3} €")
  @CsvSource({
    "1, 0,  5000, 194",
    "1, 0, 10999,  48",
    "1, 0, 10900,  48",
    "2, 0, 16499,  63",
    "3, 0, 12000, 176",
    "4, 0, 11900, 277",
    "2, 1,  9000, 113",
    "3, 2,  9000, 176",
    "1, 0,     0, 194",
    "1, 0,  5700, 146",
    "1, 0,  6800,  98",
    "1, 0,  7850,  48"
  })
  void the_face_value_follows_the_scale(int people, int alternating, int income, long euros) {
    assertThat(EnergyChequeScale.cents(people, alternating, income)).hasValue(euros * 100);
  }

  @Test
  void an_income_at_the_ceiling_gives_nothing() {
    assertThat(EnergyChequeScale.cents(1, 0, 11_000)).isEqualTo(OptionalLong.empty());
  }

  @Test
  void five_people_just_above_the_ceiling_get_nothing() {
    assertThat(EnergyChequeScale.cents(5, 0, 26_500)).isEmpty();
  }
}
