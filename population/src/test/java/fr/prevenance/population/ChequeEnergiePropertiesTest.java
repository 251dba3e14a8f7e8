package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rules against the law counted in whole numbers: twentieths of a consumption unit. */
class ChequeEnergiePropertiesTest {
  private static final int[] BANDS = {5_700, 6_800, 7_850, 11_000};
  private static final int[][] FACE_VALUES = {
    {194, 146, 98, 48}, {240, 176, 113, 63}, {277, 202, 126, 76}
  };

  private final RightEvaluator evaluator = new RightEvaluator(Packs.named("cheque-energie"));

  @Property(tries = 500)
  void every_household_gets_what_the_scale_says(
      @ForAll @IntRange(min = 0, max = 45_000) int income,
      @ForAll @IntRange(min = 1, max = 9) int people,
      @ForAll @IntRange(min = 0, max = 4) int alternating) {
    int halves = Math.min(alternating, people - 1);
    assertThat(amount(income, people, halves)).isEqualTo(scale(income, people, halves));
  }

  @Property(tries = 200)
  void the_threshold_is_strict_for_every_household(
      @ForAll @IntRange(min = 1, max = 9) int people,
      @ForAll @IntRange(min = 0, max = 4) int alternating) {
    int halves = Math.min(alternating, people - 1);
    int threshold = 11_000 * twentieths(people, halves) / 20;
    assertThat(amount(threshold, people, halves)).isEmpty();
    assertThat(amount(threshold - 1, people, halves)).isPresent();
  }

  private OptionalLong amount(int income, int people, int alternating) {
    Household household =
        new Household()
            .income(income)
            .certified(Household.PEOPLE, Value.of(people))
            .certified(
                "foyer fiscal . enfants mineurs en résidence alternée", Value.of(alternating));
    Outcome outcome = evaluator.evaluate(household.facts(), LocalDate.of(2026, 10, 15));
    return outcome instanceof Outcome.Eligible eligible
        ? eligible.amountInCents()
        : OptionalLong.empty();
  }

  private static OptionalLong scale(int income, int people, int alternating) {
    int units = twentieths(people, alternating);
    int[] values = FACE_VALUES[units == 20 ? 0 : units < 40 ? 1 : 2];
    for (int band = 0; band < BANDS.length; band++) {
      if (20L * income < (long) BANDS[band] * units) {
        return OptionalLong.of(100L * values[band]);
      }
    }
    return OptionalLong.empty();
  }

  /** Half persons are counted by two: 10 twentieths for the second person, 6 for each further. */
  private static int twentieths(int people, int alternating) {
    int half = 2 * people - alternating;
    return 20 + 5 * Math.clamp(half - 2, 0, 2) + 3 * Math.max(half - 4, 0);
  }
}
