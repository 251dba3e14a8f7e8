package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The allowance of the self-employed counted anew from décrets 2019-976, 2022-450 and 2022-451. */
class SelfEmployedAllowanceLawTest {
  private static final String SLUG = "allocation-travailleurs-independants";
  private static final String SPACE = "allocation des travailleurs indépendants . ";
  private static final LocalDate REFORM = LocalDate.of(2022, 4, 1);
  private static final long FLAT = 2_630;
  private static final long FLOOR = 1_973;

  @Test
  void the_daily_allowance_is_that_of_the_law_at_any_income_and_date() {
    RandomGenerator random = new Random(5_424);
    for (int i = 0; i < 400; i++) {
      LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(5 * 365));
      int last = random.nextInt(22_000);
      int before = random.nextInt(22_000);
      long otherMonthly = random.nextLong(50_000, 70_000);

      assertThat(stopped(day, last, before, otherMonthly / 100.0).cents())
          .as("%s, %d €, %d €, %d centimes", day, last, before, otherMonthly)
          .isEqualTo(allowance(day, last, before, otherMonthly));
    }
  }

  @Test
  void more_past_income_never_lowers_the_allowance() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    long[] allowances =
        IntStream.iterate(0, before -> before <= 15_000, before -> before + 250)
            .mapToLong(before -> stopped(day, 10_000, before, 0).cents())
            .toArray();

    assertThat(allowances).isSorted();
    assertThat(allowances[0]).isEqualTo(FLOOR);
    assertThat(allowances[allowances.length - 1]).isEqualTo(FLAT);
  }

  @Test
  void the_total_is_the_rounded_daily_amount_times_182_days() {
    RandomGenerator random = new Random(182);
    for (int i = 0; i < 100; i++) {
      LocalDate day = LocalDate.of(2026, 7, 1);
      Trial trial = stopped(day, 10_000 + random.nextInt(5_000), random.nextInt(10_000), 0);

      assertThat(Math.round(trial.number(SPACE + "montant total") * 100))
          .isEqualTo(trial.cents() * 182);
    }
  }

  @Test
  void two_years_of_activity_are_counted_from_day_to_day() {
    RandomGenerator random = new Random(2);
    LocalDate day = LocalDate.of(2026, 7, 1);
    for (int i = 0; i < 300; i++) {
      LocalDate end = day.minusDays(random.nextInt(300));
      LocalDate start = end.minusYears(2).plusDays(random.nextInt(-20, 20));
      boolean isLongEnough = !start.plusYears(2).minusDays(1).isAfter(end);

      assertThat(stopped(day, start, end, 15_000, 15_000, 0).ruling() instanceof Ruling.Entitled)
          .as("%s to %s", start, end)
          .isEqualTo(isLongEnough);
    }
  }

  @Test
  void the_right_comes_back_the_day_after_five_years() {
    LocalDate end = LocalDate.of(2021, 6, 30);

    assertThat(again(end, LocalDate.of(2026, 6, 30)).ruling())
        .isInstanceOf(Ruling.NotEntitled.class);
    assertThat(again(end, LocalDate.of(2026, 7, 1)).ruling()).isInstanceOf(Ruling.Entitled.class);
  }

  /** Cents a day; 0 where a condition on money fails. */
  private static long allowance(LocalDate day, int last, int before, long otherMonthly) {
    boolean isReformed = !day.isBefore(REFORM);
    boolean hasIncome = isReformed ? Math.max(last, before) >= 10_000 : last + before >= 2 * 10_000;
    if (!hasIncome || otherMonthly >= rsaBase(day)) {
      return 0;
    }
    return isReformed ? Math.max(FLOOR, Math.min(FLAT, dailyMean(last, before))) : FLAT;
  }

  private static long dailyMean(int last, int before) {
    return BigDecimal.valueOf(last + before)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(2 * 365), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Cents a month for one person (CASF L262-2). */
  private static long rsaBase(LocalDate day) {
    int month = day.getYear() * 100 + day.getMonthValue();
    if (month < 202204) {
      return 56_534;
    }
    if (month < 202207) {
      return 57_552;
    }
    if (month < 202304) {
      return 59_854;
    }
    if (month < 202404) {
      return 60_775;
    }
    if (month < 202504) {
      return 63_571;
    }
    return month < 202604 ? 64_652 : 65_169;
  }

  private static Trial stopped(LocalDate day, int last, int before, double otherMonthly) {
    return stopped(day, day.minusYears(6), day.minusMonths(1), last, before, otherMonthly);
  }

  private static Trial stopped(
      LocalDate day, LocalDate start, LocalDate end, int last, int before, double otherMonthly) {
    return Trial.of(SLUG, day.toString())
        .person("Artisane", facts(start, end, last, before, otherMonthly, "ATI déjà reçue", false));
  }

  private static Trial again(LocalDate endOfTheFirst, LocalDate day) {
    return Trial.of(SLUG, day.toString())
        .person(
            "Artisane",
            facts(
                day.minusYears(4),
                day.minusMonths(1),
                15_000,
                15_000,
                0,
                "ATI déjà reçue",
                true,
                "fin de la dernière ATI",
                endOfTheFirst));
  }

  private static Object[] facts(
      LocalDate start, LocalDate end, int last, int before, double otherMonthly, Object... more) {
    Object[] common = {
      "travailleur indépendant",
      true,
      "début d'activité indépendante",
      start,
      "fin d'activité indépendante",
      end,
      "cause de la fin d'activité",
      "liquidation judiciaire",
      "revenu indépendant de la dernière année",
      last,
      "revenu indépendant de l'avant-dernière année",
      before,
      "ressources hors activité indépendante",
      otherMonthly,
      "inscription à France Travail",
      true,
      "allocation chômage journalière",
      0,
      "perçoit une retraite",
      false,
      "habite Mayotte",
      false
    };
    Object[] all = new Object[common.length + more.length];
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(more, 0, all, common.length, more.length);
    return all;
  }
}
