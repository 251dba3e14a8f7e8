package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Relief for founders counted anew from CSS L131-6-4 and D131-6-1 ff., in exact decimals. */
class AcreLawTest {
  private static final LocalDate LAW_2026 = LocalDate.of(2026, 1, 1);
  private static final LocalDate MICRO_2026 = LocalDate.of(2026, 7, 1);
  private static final Map<Integer, Integer> SOCIAL_SECURITY_CEILING =
      Map.of(2022, 41_136, 2023, 43_992, 2024, 46_368, 2025, 47_100, 2026, 48_060);
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  @Test
  void outside_micro_the_relief_is_that_of_the_law_at_the_day_of_creation() {
    RandomGenerator random = new Random(1_316_004);
    for (int i = 0; i < 300; i++) {
      LocalDate creation = creation(random);
      int income = random.nextInt(60_000);
      int covered = random.nextInt(500, 12_000);
      int atThreshold = random.nextInt(6_000, 12_000);

      assertThat(soleTrader(creation, income, covered, atThreshold))
          .as("%s, %d €, %d €, %d €", creation, income, covered, atThreshold)
          .isEqualTo(relief(creation, income, covered, atThreshold));
    }
  }

  @Test
  void a_micro_undertaking_saves_the_full_rate_less_the_published_one() {
    RandomGenerator random = new Random(6_131);
    List<String> activities = List.of("vente", "prestation commerciale ou artisanale", "libérale");
    for (int i = 0; i < 300; i++) {
      LocalDate creation = creation(random);
      String activity = activities.get(random.nextInt(activities.size()));
      long turnover = random.nextLong(0, 8_000_000);

      assertThat(micro(creation, activity, turnover))
          .as("%s, %s, %d centimes", creation, activity, turnover)
          .isEqualTo(saved(creation, activity, turnover));
    }
  }

  @Test
  void above_the_threshold_each_euro_more_earned_never_raises_the_relief() {
    for (LocalDate creation : List.of(LocalDate.of(2025, 12, 31), LAW_2026)) {
      int ceiling = Objects.requireNonNull(SOCIAL_SECURITY_CEILING.get(creation.getYear()));
      long[] reliefs =
          IntStream.rangeClosed(ceiling * 3 / 4, ceiling + 5)
              .filter(income -> income % 97 == 0 || income >= ceiling - 5)
              .mapToLong(income -> soleTrader(creation, income, 8_000, 8_000))
              .toArray();

      for (int i = 1; i < reliefs.length; i++) {
        assertThat(reliefs[i]).isLessThanOrEqualTo(reliefs[i - 1]);
      }
      assertThat(reliefs[reliefs.length - 1]).isZero();
    }
  }

  @Test
  void the_relief_does_not_jump_where_it_starts_to_decrease() {
    assertThat(soleTrader(LAW_2026, 36_045, 8_000, 8_000)).isEqualTo(200_000);
    assertThat(soleTrader(LAW_2026, 36_046, 8_000, 8_000)).isEqualTo(199_983);
  }

  @Test
  void the_request_is_in_time_for_sixty_days_and_forty_five_before_2026() {
    RandomGenerator random = new Random(60);
    for (int i = 0; i < 300; i++) {
      LocalDate creation = creation(random);
      int days = creation.isBefore(LAW_2026) ? 45 : 60;
      int waited = random.nextInt(40, 66);
      boolean inTime = !creation.plusDays(waited).isAfter(workingDay(creation.plusDays(days)));

      Ruling ruling = micro(creation, "vente", 1_000_000, creation.plusDays(waited)).ruling();

      assertThat(ruling instanceof Ruling.Entitled)
          .as("%s + %d", creation, waited)
          .isEqualTo(inTime);
    }
  }

  @Test
  void the_relief_of_a_micro_undertaking_ends_with_the_third_quarter_after_its_creation() {
    RandomGenerator random = new Random(3);
    for (int i = 0; i < 100; i++) {
      LocalDate creation = creation(random);
      int quarter = creation.get(IsoFields.QUARTER_OF_YEAR);
      LocalDate end =
          LocalDate.of(creation.getYear(), 3 * quarter - 2, 1).plusMonths(12).minusDays(1);

      assertThat(
              micro(creation, "vente", 0, creation).value("acre . dernier jour de l'exonération"))
          .as("%s", creation)
          .isEqualTo(Value.of(end));
    }
  }

  /** A Saturday or a Sunday is carried over to Monday: nobody is refused in between. */
  private static LocalDate workingDay(LocalDate day) {
    int rank = day.getDayOfWeek().getValue();
    return rank > 5 ? day.plusDays(8 - rank) : day;
  }

  private static LocalDate creation(RandomGenerator random) {
    return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(5 * 365));
  }

  /** Cents; E × (ceiling - income) / 25 % of the ceiling, E being the relief at 75 % of it. */
  private static long relief(LocalDate creation, int income, int covered, int atThreshold) {
    BigDecimal ceiling =
        BigDecimal.valueOf(Objects.requireNonNull(SOCIAL_SECURITY_CEILING.get(creation.getYear())));
    BigDecimal share = creation.isBefore(LAW_2026) ? BigDecimal.ONE : QUARTER;
    BigDecimal earned = BigDecimal.valueOf(income);
    BigDecimal euros =
        earned.compareTo(ceiling.multiply(new BigDecimal("0.75"))) <= 0
            ? share.multiply(BigDecimal.valueOf(covered))
            : share
                .multiply(BigDecimal.valueOf(atThreshold))
                .multiply(ceiling.subtract(earned).max(BigDecimal.ZERO))
                .divide(ceiling.multiply(QUARTER), 12, RoundingMode.HALF_UP);
    return euros.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Cents; rates in thousandths. */
  private static long saved(LocalDate creation, String activity, long turnover) {
    int full = fullRate(creation, activity);
    int left = creation.isBefore(MICRO_2026) ? 50 : 75;
    int reduced = (full * left + 50) / 100;
    return (turnover * full + 500) / 1000 - (turnover * reduced + 500) / 1000;
  }

  private static int fullRate(LocalDate creation, String activity) {
    boolean isBeforeCut = creation.isBefore(LocalDate.of(2022, 10, 1));
    return switch (activity) {
      case "vente" -> isBeforeCut ? 128 : 123;
      case "prestation commerciale ou artisanale" -> isBeforeCut ? 220 : 212;
      default -> {
        if (isBeforeCut) {
          yield 220;
        }
        if (creation.isBefore(LocalDate.of(2024, 7, 1))) {
          yield 211;
        }
        yield creation.getYear() == 2026 ? 256 : creation.getYear() == 2025 ? 246 : 231;
      }
    };
  }

  private static long soleTrader(LocalDate creation, int income, int covered, int atThreshold) {
    return founded(
            creation,
            creation,
            "entreprise individuelle",
            "revenu de la première année",
            income,
            "cotisations couvertes",
            covered,
            "cotisations couvertes à 75 % du plafond",
            atThreshold)
        .cents();
  }

  private static long micro(LocalDate creation, String activity, long turnover) {
    return micro(creation, activity, turnover, creation).cents();
  }

  private static Trial micro(LocalDate creation, String activity, long turnover, LocalDate day) {
    return founded(
        creation,
        day,
        "micro-entreprise",
        "activité",
        activity,
        "chiffre d'affaires de la période d'exonération",
        turnover / 100.0);
  }

  /** A flat right reads one situation: the founder goes by the id of the undertaking. */
  private static Trial founded(LocalDate creation, LocalDate day, String form, Object... facts) {
    Object[] all = new Object[facts.length + 8];
    Object[] common = {
      "date de création",
      creation,
      "forme",
      form,
      "outre-mer",
      false,
      "demande d'ACRE déposée",
      false
    };
    System.arraycopy(common, 0, all, 0, 8);
    System.arraycopy(facts, 0, all, 8, facts.length);
    return Trial.of("acre", day.toString())
        .person("Fondatrice", "demandeur d'emploi indemnisé", true, "ACRE déjà obtenue", false)
        .group("entreprise", Map.of("Fondatrice", "titulaire"), all);
  }
}
