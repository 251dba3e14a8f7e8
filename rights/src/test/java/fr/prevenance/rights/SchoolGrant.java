package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scale of a school grant counted anew, in whole numbers: the two grants differ by their tables
 * and by what makes a pupil.
 *
 * @param namespace of the rules
 * @param pupil facts that make the pupil one of this grant, each name before its value
 * @param coefficients tenths of the hourly minimum wage, by number of children (1 to 8) and step
 * @param hourlyWage cents of the minimum wage, by school start from 2022
 * @param shares ten-thousandths of the family benefits base, by step
 * @param amountsOf2022 euros, by step
 */
@SuppressWarnings("ArrayRecordComponent")
record SchoolGrant(
    String slug,
    String namespace,
    Object[] pupil,
    int[][] coefficients,
    int[] hourlyWage,
    int[] shares,
    long[] amountsOf2022) {

  /** Cents of the family benefits base, by school start from 2023. */
  private static final int[] FAMILY_BASE = {43917, 44593, 46644, 47437, 47816};

  int steps() {
    return shares.length;
  }

  /** Cents due for the year. */
  long expected(int start, int income, int children) {
    int row = Math.clamp(children, 1, 8);
    IntStream open =
        IntStream.rangeClosed(1, steps()).filter(step -> income <= ceiling(start, row, step));
    return amount(start, (int) open.count());
  }

  /** To the nearest euro, halves up. */
  int ceiling(int start, int children, int step) {
    return (coefficients[children - 1][step - 1] * hourlyWage[start - 2022] + 500) / 1000;
  }

  /** Cents, to the nearest multiple of 3 €; nothing at step 0. */
  long amount(int start, int step) {
    if (step == 0) {
      return 0;
    }
    if (start == 2022) {
      return 100 * amountsOf2022[step - 1];
    }
    long millionths = (long) FAMILY_BASE[start - 2023] * shares[step - 1];
    return (millionths + 1_500_000) / 3_000_000 * 300;
  }

  /** A pupil whose parent is alone, or married to the other. */
  Trial pupil(int start, int income, int children) {
    return pupil(start, pupil, alone(income, children));
  }

  /** A pupil of another kind, with a household as {@link #alone} writes it. */
  Trial pupil(int start, Object[] facts, Object... household) {
    return Trial.of(slug, start + "-09-15")
        .person(
            "Élève",
            Stream.concat(
                    Stream.of(facts),
                    Stream.of(
                        "établissement ouvert aux boursiers",
                        true,
                        "à la charge du demandeur",
                        true))
                .toArray())
        .group("foyer fiscal", Map.of(), household);
  }

  static Object[] alone(int income, int children) {
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

  /** A pupil whose parent lives with somebody who has a tax notice of their own. */
  Trial partners(int start, int income, int children, int partner, int others) {
    return pupil(
        start,
        pupil,
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

  /** What the pack says of the first step, for 1 to 8 children. */
  int[] ceilingsOfThePack(int start) {
    return IntStream.rangeClosed(1, 8)
        .map(children ->
            (int) pupil(start, 0, children).number(namespace + " . plafond de l'échelon 1"))
        .toArray();
  }

  /** Any family is paid by the scale. */
  void assertAmounts(RandomGenerator random) {
    for (int i = 0; i < 400; i++) {
      int start = random.nextInt(2022, 2028);
      int children = random.nextInt(0, 11);
      int income = random.nextInt(0, 50_000);
      assertThat(pupil(start, income, children).cents())
          .as("start %d, %d children, income %d", start, children, income)
          .isEqualTo(expected(start, income, children));
    }
  }

  /** Each ceiling opens its step, and one euro more closes it. */
  void assertCeilings() {
    for (int start = 2022; start <= 2027; start++) {
      for (int children = 1; children <= 8; children++) {
        for (int step = 1; step <= steps(); step++) {
          int ceiling = ceiling(start, children, step);
          assertThat(pupil(start, ceiling, children).cents()).isEqualTo(amount(start, step));
          assertThat(pupil(start, ceiling + 1, children).cents())
              .isEqualTo(amount(start, step - 1));
        }
      }
    }
  }
}
