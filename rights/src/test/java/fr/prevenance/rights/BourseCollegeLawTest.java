package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
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

  /** Cents of the family benefits base, by school start from 2023. */
  private static final int[] FAMILY_BASE = {43917, 44593, 46644, 47437, 47816};

  /** Ten-thousandths of the family benefits base, by step. */
  private static final int[] SHARES = {2560, 7091, 11075};

  private static final long[] AMOUNTS_OF_2022 = {111, 312, 486};

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
        for (int step = 1; step <= 3; step++) {
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
    assertThat(ceilingsOfThePack(2022))
        .containsExactly(16885, 20781, 24677, 28573, 32471, 36367, 40263, 44160);
    assertThat(ceilingsOfThePack(2023)).containsExactly(ceilingsOfThePack(2022));
    assertThat(ceilingsOfThePack(2025)).startsWith(18130, 22313, 26497, 30680, 34865, 39048, 43232);
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
    return pupil(
        start,
        "revenu fiscal de référence N-1",
        income,
        "enfants à charge",
        children,
        "parent en concubinage",
        false,
        "séparation ou décès depuis les revenus",
        false);
  }

  private static Trial pupil(int start, Object... household) {
    return Trial.of("bourse-college", start + "-09-15")
        .person(
            "Élève",
            "scolarité de la rentrée",
            "collège",
            "établissement ouvert aux boursiers",
            true,
            "à la charge du demandeur",
            true)
        .group("foyer fiscal", Map.of(), household);
  }

  private static long expected(int start, int income, int children) {
    int row = Math.clamp(children, 1, 8);
    IntStream steps = IntStream.rangeClosed(1, 3).filter(s -> income <= ceiling(start, row, s));
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
            (int) pupil(start, 0, children).number("bourse de collège . plafond de l'échelon 1"))
        .toArray();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
