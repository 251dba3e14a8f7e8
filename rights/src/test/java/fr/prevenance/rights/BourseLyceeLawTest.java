package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The upper-school grant counted anew, in whole numbers, from its order of 2016 and D531-29. */
class BourseLyceeLawTest {
  /** Tenths of the hourly minimum wage, by number of children (1 to 8) and step (1 to 6). */
  private static final int[][] COEFFICIENTS = {
    {18550, 14684, 12471, 10058, 6251, 2443},
    {19976, 16021, 13604, 10971, 6946, 2919},
    {22829, 18690, 15872, 12801, 8335, 3869},
    {26397, 21362, 18140, 14630, 9723, 4817},
    {29964, 25367, 21541, 17373, 11807, 6241},
    {34246, 29371, 24943, 20118, 13892, 7664},
    {38526, 33377, 28345, 22859, 15975, 9090},
    {42807, 37384, 31747, 25602, 18059, 10513}
  };

  /** Cents of the hourly minimum wage, by school start from 2022. */
  private static final int[] HOURLY_WAGE = {1025, 1085, 1152, 1165, 1188, 1231};

  /** Ten-thousandths of the family benefits base, by step. */
  private static final int[] SHARES = {10642, 13079, 15435, 17791, 20147, 22584};

  private static final long[] AMOUNTS_OF_2022 = {459, 564, 666, 768, 834, 936};

  /** Taught in an upper school. */
  private static final Object[] OF_COLLEGE = {
    "scolarité de la rentrée", "classe de collège en lycée", "apprentissage", false
  };

  private static final SchoolGrant GRANT =
      new SchoolGrant(
          "bourse-lycee",
          "bourse de lycée",
          new Object[] {"scolarité de la rentrée", "lycée", "apprentissage", false},
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
    assertThat(GRANT.ceilingsOfThePack(2022)).startsWith(19014, 20475);
    assertThat(GRANT.ceilingsOfThePack(2023))
        .containsExactly(20127, 21674, 24769, 28641, 32511, 37157, 41801, 46446);
    assertThat(GRANT.ceilingsOfThePack(2024))
        .containsExactly(21370, 23012, 26299, 30409, 34519, 39451, 44382, 49314);
  }

  @Test
  void a_college_class_in_an_upper_school_stops_at_the_third_step() {
    RandomGenerator random = random(3);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(2022, 2028);
      int income = random.nextInt(0, 25_000);
      long capped = Math.min(GRANT.expected(start, income, 1), GRANT.amount(start, 3));
      assertThat(GRANT.pupil(start, OF_COLLEGE, SchoolGrant.alone(income, 1)).cents())
          .isEqualTo(capped);
    }
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
