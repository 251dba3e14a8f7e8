package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Fares of the local scales, and the half of code des transports L1113-1, counted anew. */
class LocalTransportFareLawTest {
  private static final String NONE = "aucune";
  private static final String FREE_COVER = "sans participation";
  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  /** First day of a deliberation, its three limits in euros, its full price in cents. */
  private record Scale(LocalDate since, int first, int second, int third, long price) {}

  private static final Scale[] VALOMBRE = {
    new Scale(LocalDate.of(2025, 9, 1), 380, 540, 760, 4_550),
    new Scale(LocalDate.of(2022, 9, 1), 350, 500, 700, 4_000),
    new Scale(LocalDate.of(2019, 9, 1), 340, 480, 680, 3_800)
  };

  @Test
  void the_model_scale_gives_the_price_of_the_deliberation_of_the_day() {
    RandomGenerator random = new Random(1_113);
    for (int i = 0; i < 400; i++) {
      LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(6 * 365));
      int income = random.nextInt(45_000);
      int halfParts = random.nextInt(2, 10);
      boolean hasAllowance = random.nextInt(6) == 0;
      String cover = random.nextInt(4) == 0 ? FREE_COVER : NONE;

      Trial trial =
          valombre(day, income, halfParts / 2.0, cover, "allocataire de l'AAH", hasAllowance);

      long rate = valombreRate(scale(day), quotient(income, halfParts), hasAllowance);
      boolean isEntitled = rate > 0 || cover.equals(FREE_COVER);
      assertThat(trial.ruling() instanceof Ruling.Entitled)
          .as("%s, %d €, %d demi-parts", day, income, halfParts)
          .isEqualTo(isEntitled);
      if (isEntitled) {
        assertThat(trial.cents())
            .as("%s, %d €, %d demi-parts, %s", day, income, halfParts, cover)
            .isEqualTo(price(scale(day).price(), rate, cover.equals(FREE_COVER)));
      }
    }
  }

  @Test
  void the_scales_of_nantes_and_bordeaux_keep_their_side_of_each_limit() {
    RandomGenerator random = new Random(44_33);
    for (int i = 0; i < 300; i++) {
      int income = random.nextInt(30_000);
      int halfParts = random.nextInt(2, 8);
      BigDecimal quotient = quotient(income, halfParts);

      assertThat(rate("Nantes Métropole", income, halfParts))
          .as("%d €, %d demi-parts", income, halfParts)
          .isEqualTo(
              upTo(quotient, 350) ? 100 : upTo(quotient, 500) ? 90 : upTo(quotient, 600) ? 70 : 0);
      assertThat(rate("Bordeaux Métropole", income, halfParts))
          .as("%d €, %d demi-parts", income, halfParts)
          .isEqualTo(
              under(quotient, 551)
                  ? 100
                  : under(quotient, 611) ? 50 : under(quotient, 943) ? 30 : 0);
    }
  }

  @Test
  void strasbourg_prices_the_old_and_the_young_apart() {
    RandomGenerator random = new Random(67);
    long[] adult = {580, 1_340, 2_570};
    long[] reduced = {340, 730, 1_360, 2_760};
    for (int i = 0; i < 300; i++) {
      int income = random.nextInt(25_000);
      LocalDate birth = DAY.minusDays(random.nextInt(6_000, 30_000));
      boolean isReduced = birth.plusYears(26).isAfter(DAY) || !birth.plusYears(65).isAfter(DAY);
      BigDecimal quotient = quotient(income, 4);
      int band = upTo(quotient, 356) ? 0 : upTo(quotient, 560) ? 1 : under(quotient, 765) ? 2 : 3;

      Trial trial =
          on(
              "Strasbourg",
              DAY,
              income,
              2,
              NONE,
              "date de naissance",
              birth,
              "études",
              false,
              "carte mobilité inclusion invalidité",
              false);

      if (band == 3 && !isReduced) {
        assertThat(trial.ruling()).isInstanceOf(Ruling.NotEntitled.class);
      } else {
        assertThat(trial.cents())
            .as("%d €, %s", income, birth)
            .isEqualTo(isReduced ? reduced[band] : adult[band]);
      }
    }
  }

  @Test
  void whoever_the_law_covers_never_pays_more_than_half_wherever_they_live() {
    RandomGenerator random = new Random(50);
    for (int i = 0; i < 200; i++) {
      long full = random.nextLong(1_000, 9_000);
      Trial trial =
          Trial.of("tarif-local-transport", DAY.toString())
              .person(
                  "Voyageuse",
                  "réside dans le ressort du réseau",
                  false,
                  "complémentaire santé solidaire",
                  FREE_COVER,
                  "ressources sous le plafond de la CSS",
                  true)
              .group(
                  "réseau",
                  Map.of(),
                  "autorité",
                  "autre",
                  "abonnement mensuel plein tarif",
                  full / 100.0);

      assertThat(trial.cents()).isEqualTo(full / 20 * 10).isLessThanOrEqualTo(full / 2);
    }
  }

  @Test
  void more_income_never_lowers_the_price() {
    long before = 0;
    for (int income = 0; income <= 18_240; income += 40) {
      long price = valombre(DAY, income, 2, NONE, "allocataire de l'AAH", false).cents();
      assertThat(price).as("%d €", income).isGreaterThanOrEqualTo(before);
      before = price;
    }
  }

  private static Scale scale(LocalDate day) {
    for (Scale scale : VALOMBRE) {
      if (!day.isBefore(scale.since())) {
        return scale;
      }
    }
    throw new AssertionError("No deliberation on " + day);
  }

  private static long valombreRate(Scale scale, BigDecimal quotient, boolean hasAllowance) {
    if (upTo(quotient, scale.first())) {
      return 100;
    }
    if (hasAllowance || upTo(quotient, scale.second())) {
      return 75;
    }
    return upTo(quotient, scale.third()) ? 50 : 0;
  }

  /** Cents: the scale to the nearest 10 cents, the half of the law to 10 cents below. */
  private static long price(long full, long rate, boolean isCoveredByLaw) {
    long byScale = (full * (100 - rate) + 500) / 1_000 * 10;
    long byLaw = full / 20 * 10;
    return isCoveredByLaw ? Math.min(rate > 0 ? byScale : byLaw, byLaw) : byScale;
  }

  private static BigDecimal quotient(int income, int halfParts) {
    return BigDecimal.valueOf(income)
        .divide(BigDecimal.valueOf(6L * halfParts), 2, RoundingMode.HALF_UP);
  }

  private static boolean upTo(BigDecimal quotient, int limit) {
    return quotient.compareTo(BigDecimal.valueOf(limit)) <= 0;
  }

  private static boolean under(BigDecimal quotient, int limit) {
    return quotient.compareTo(BigDecimal.valueOf(limit)) < 0;
  }

  private static long rate(String network, int income, int halfParts) {
    Trial trial = on(network, DAY, income, halfParts / 2.0, NONE, "allocataire de l'AAH", false);
    return Math.round(trial.number("tarif solidaire . taux du barème"));
  }

  private static Trial valombre(
      LocalDate day, int income, double parts, String cover, String fact, boolean hasIt) {
    return on(
        "Valombre Métropole",
        day,
        income,
        parts,
        cover,
        fact,
        hasIt,
        "allocataire de l'ASPA",
        false);
  }

  private static Trial on(
      String network, LocalDate day, int income, double parts, String cover, Object... more) {
    Object[] all = new Object[more.length + 6];
    Object[] common = {
      "réside dans le ressort du réseau", true,
      "complémentaire santé solidaire", cover,
      "ressources sous le plafond de la CSS", false
    };
    System.arraycopy(common, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Trial.of("tarif-local-transport", day.toString())
        .person("Voyageuse", all)
        .group(
            "foyer fiscal",
            Map.of("Voyageuse", "déclarant"),
            "revenu fiscal de référence",
            income,
            "parts",
            parts)
        .group("réseau", Map.of(), "autorité", network);
  }
}
