package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The college grant counted anew, in whole numbers, from the order of 22/03/2016 and D531-7. */
class BourseCollegeLawTest {
  /** Tenths of the hourly minimum wage, by number of children (1 to 8) and step (1 to 3). */
  private static final int[][] COEFFICIENTS = {
    {15562, 8412, 2968},
    {19153, 10354, 3653},
    {22744, 12295, 4338},
    {26335, 14237, 5023},
    {29927, 16178, 5708},
    {33518, 18119, 6393},
    {37109, 20061, 7078},
    {40700, 22002, 7763}
  };

  /** Cents of the hourly minimum wage, by school start from 2022. */
  private static final int[] HOURLY_WAGE = {1085, 1085, 1152, 1165, 1188, 1231};

  /** Ten-thousandths of the family benefits base, by step. */
  private static final int[] SHARES = {2560, 7091, 11075};

  private static final long[] AMOUNTS_OF_2022 = {111, 312, 486};

  private static final SchoolGrant GRANT =
      new SchoolGrant(
          "bourse-college",
          "bourse de collège",
          new Object[] {"scolarité de la rentrée", "collège"},
          COEFFICIENTS,
          HOURLY_WAGE,
          SHARES,
          AMOUNTS_OF_2022);

  @Test
  void the_amount_is_that_of_the_scale_for_any_family() {
    GRANT.assertAmounts(random(20260915));
  }

  @Test
  void each_ceiling_opens_its_step_and_one_euro_more_closes_it() {
    GRANT.assertCeilings();
  }

  @Test
  void the_ceilings_are_those_published() {
    assertThat(GRANT.ceilingsOfThePack(2022))
        .containsExactly(16885, 20781, 24677, 28573, 32471, 36367, 40263, 44160);
    assertThat(GRANT.ceilingsOfThePack(2023)).containsExactly(GRANT.ceilingsOfThePack(2022));
    assertThat(GRANT.ceilingsOfThePack(2025))
        .startsWith(18130, 22313, 26497, 30680, 34865, 39048, 43232);
  }

  @Test
  void more_income_never_raises_the_grant_and_a_child_never_lowers_it() {
    RandomGenerator random = random(7);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(2022, 2028);
      int children = random.nextInt(1, 9);
      int income = random.nextInt(0, 50_000);
      long grant = GRANT.pupil(start, income, children).cents();
      assertThat(GRANT.pupil(start, income + random.nextInt(1, 5000), children).cents())
          .isLessThanOrEqualTo(grant);
      assertThat(GRANT.pupil(start, income, children + 1).cents()).isGreaterThanOrEqualTo(grant);
    }
  }

  @Test
  void unmarried_partners_are_counted_together() {
    RandomGenerator random = random(11);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(2022, 2028);
      int children = random.nextInt(0, 5);
      int others = random.nextInt(0, 5);
      int income = random.nextInt(0, 25_000);
      int partner = random.nextInt(0, 15_000);
      assertThat(GRANT.partners(start, income, children, partner, others).cents())
          .isEqualTo(GRANT.expected(start, income + partner, children + others));
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
