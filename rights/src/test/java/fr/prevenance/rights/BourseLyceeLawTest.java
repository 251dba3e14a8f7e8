package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
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

  /** Cents of the family benefits base, by school start from 2023. */
  private static final int[] FAMILY_BASE = {43917, 44593, 46644, 47437, 47816};

  /** Ten-thousandths of the family benefits base, by step. */
  private static final int[] SHARES = {10642, 13079, 15435, 17791, 20147, 22584};

  private static final long[] AMOUNTS_OF_2022 = {459, 564, 666, 768, 834, 936};

  @Test
  void the_amount_is_that_of_the_scale_for_any_family() {
    RandomGenerator random = random(20260915);
    for (int i = 0; i < 400; i++) {
      int start = random.nextInt(2022, 2028);
      int children = random.nextInt(0, 11);
      int income = random.nextInt(0, 50_000);
      assertThat(pupil(start, income, children).cents())
          .as("start %d, %d children, income %d", start, children, income)
          .isEqualTo(expected(start, income, children));
    }
  }

  @Test
  void each_ceiling_opens_its_step_and_one_euro_more_closes_it() {
    for (int start = 2022; start <= 2027; start++) {
      for (int children = 1; children <= 8; children++) {
        for (int step = 1; step <= 6; step++) {
          int ceiling = ceiling(start, children, step);
          assertThat(pupil(start, ceiling, children).cents()).isEqualTo(amount(start, step));
          assertThat(pupil(start, ceiling + 1, children).cents())
              .isEqualTo(amount(start, step - 1));
        }
      }
    }
  }

  @Test
  void the_ceilings_are_those_published() {
    assertThat(ceilingsOfThePack(2022)).startsWith(19014, 20475);
    assertThat(ceilingsOfThePack(2023))
        .containsExactly(20127, 21674, 24769, 28641, 32511, 37157, 41801, 46446);
    assertThat(ceilingsOfThePack(2024))
        .containsExactly(21370, 23012, 26299, 30409, 34519, 39451, 44382, 49314);
  }

  @Test
  void a_college_class_in_an_upper_school_stops_at_the_third_step() {
    RandomGenerator random = random(3);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(2022, 2028);
      int income = random.nextInt(0, 25_000);
      long capped = Math.min(expected(start, income, 1), amount(start, 3));
      assertThat(pupil("classe de collège en lycée", start, alone(income, 1)).cents())
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
      long grant = pupil(start, income, children).cents();
      assertThat(pupil(start, income + random.nextInt(1, 5000), children).cents())
          .isLessThanOrEqualTo(grant);
      assertThat(pupil(start, income, children + 1).cents()).isGreaterThanOrEqualTo(grant);
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
      assertThat(partners(start, income, children, partner, others).cents())
          .isEqualTo(expected(start, income + partner, children + others));
    }
  }

  private static Trial partners(int start, int income, int children, int partner, int others) {
    return pupil(
        start,
        "revenu fiscal de référence N-1",
        income,
        "enfants à charge",
        children,
        "parent en concubinage",
        true,
        "revenu fiscal de référence N-1 du concubin",
        partner,
        "enfants à charge du concubin",
        others,
        "séparation ou décès depuis les revenus",
        false);
  }

  private static Trial pupil(int start, int income, int children) {
    return pupil(start, alone(income, children));
  }

  private static Object[] alone(int income, int children) {
    return new Object[] {
      "revenu fiscal de référence N-1",
      income,
      "enfants à charge",
      children,
      "parent en concubinage",
      false,
      "séparation ou décès depuis les revenus",
      false
    };
  }

  private static Trial pupil(int start, Object... household) {
    return pupil("lycée", start, household);
  }

  private static Trial pupil(String kind, int start, Object... household) {
    return Trial.of("bourse-lycee", start + "-09-15")
        .person(
            "Élève",
            "scolarité de la rentrée",
            kind,
            "apprentissage",
            false,
            "établissement ouvert aux boursiers",
            true,
            "à la charge du demandeur",
            true)
        .group("foyer fiscal", Map.of(), household);
  }

  private static long expected(int start, int income, int children) {
    int row = Math.clamp(children, 1, 8);
    IntStream steps = IntStream.rangeClosed(1, 6).filter(s -> income <= ceiling(start, row, s));
    return amount(start, (int) steps.count());
  }

  /** To the nearest euro, halves up. */
  private static int ceiling(int start, int children, int step) {
    return (COEFFICIENTS[children - 1][step - 1] * HOURLY_WAGE[start - 2022] + 500) / 1000;
  }

  /** Cents, to the nearest multiple of 3 €; nothing at step 0. */
  private static long amount(int start, int step) {
    if (step == 0) {
      return 0;
    }
    if (start == 2022) {
      return 100 * AMOUNTS_OF_2022[step - 1];
    }
    long millionths = (long) FAMILY_BASE[start - 2023] * SHARES[step - 1];
    return (millionths + 1_500_000) / 3_000_000 * 300;
  }

  private static int[] ceilingsOfThePack(int start) {
    return IntStream.rangeClosed(1, 8)
        .map(children ->
            (int) pupil(start, 0, children).number("bourse de lycée . plafond de l'échelon 1"))
        .toArray();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
