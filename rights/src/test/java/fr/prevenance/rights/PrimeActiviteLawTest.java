package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prime d'activité counted anew from articles L842-3 and D843-1 and following of the CSS. */
class PrimeActiviteLawTest {

  /** What a scale says from one day on; the hourly minimum wage must not change within it. */
  private record Scale(
      String day, String base, String kept, String wage, int hours, String bonus, String bmaf) {
    BigDecimal of(String rate) {
      return decimal(base).multiply(decimal(rate)).setScale(2, RoundingMode.HALF_UP);
    }
  }

  private static final List<Scale> SCALES =
      List.of(
          new Scale("2022-07-15", "586.23", "0.61", "10.85", 120, "0.29101", "439.17"),
          new Scale("2023-10-20", "595.25", "0.61", "11.52", 120, "0.29101", "445.93"),
          new Scale("2024-09-02", "622.63", "0.61", "11.65", 120, "0.29101", "466.44"),
          new Scale("2025-03-31", "622.63", "0.61", "11.88", 120, "0.29101", "466.44"),
          new Scale("2025-04-01", "633.21", "0.5985", "11.88", 120, "0.29101", "474.37"),
          new Scale("2026-05-20", "638.28", "0.5985", "12.02", 138, "0.377", "478.16"),
          new Scale("2026-10-15", "638.28", "0.5985", "12.31", 138, "0.377", "478.16"));

  /** Three months of pay, in any order. */
  private record Worker(int... pay) {
    int least() {
      return Math.min(pay[0], Math.min(pay[1], pay[2]));
    }

    int most() {
      return Math.max(pay[0], Math.max(pay[1], pay[2]));
    }

    double mean() {
      return (pay[0] + pay[1] + pay[2]) / 3.0;
    }

    boolean isSteady() {
      return least() == most();
    }
  }

  private record Household(
      Scale scale, Worker worker, int partner, int pension, int children, int aloneFor, int help) {

    /** Net cents of one month's right: the mean of three months, the CRDS taken off. */
    long right() {
      BigDecimal sum = month(0).add(month(1)).add(month(2));
      BigDecimal gross = sum.divide(decimal("3"), 2, RoundingMode.HALF_UP);
      BigDecimal crds = gross.multiply(decimal("0.005")).setScale(2, RoundingMode.DOWN);
      boolean isPaid = gross.compareTo(decimal("15")) >= 0 && worker.mean() + partner > 0;
      return isPaid ? gross.subtract(crds).movePointRight(2).longValueExact() : 0;
    }

    private BigDecimal month(int index) {
      BigDecimal first = BigDecimal.valueOf(worker.pay[index]);
      BigDecimal second = BigDecimal.valueOf(Math.max(partner, 0));
      BigDecimal work = first.add(second);
      BigDecimal means = work.add(BigDecimal.valueOf(pension)).add(housing());
      BigDecimal lump = lump();
      return lump.add(bonus(first))
          .add(bonus(second))
          .add(work.multiply(decimal(scale.kept)))
          .subtract(means.max(lump))
          .max(BigDecimal.ZERO);
    }

    private BigDecimal bonus(BigDecimal pay) {
      BigDecimal wage = decimal(scale.wage);
      BigDecimal most = scale.of(scale.bonus);
      BigDecimal from = wage.multiply(decimal("59"));
      BigDecimal width = wage.multiply(BigDecimal.valueOf(scale.hours)).subtract(from);
      BigDecimal grown = most.multiply(pay.subtract(from)).divide(width, 2, RoundingMode.HALF_UP);
      return grown.max(BigDecimal.ZERO).min(most);
    }

    /** Otherwise nobody can tell which months go together: the pack never refuses. */
    boolean isKnownMonthByMonth() {
      return worker.isSteady() || partner <= 0 && pension == 0;
    }

    private boolean isAlone() {
      return partner < 0;
    }

    private BigDecimal lump() {
      int others = children + (isAlone() ? 0 : 1);
      int tenths =
          10 + 5 * Math.min(others, 1) + 3 * Math.max(others - 1, 0) + Math.max(children - 2, 0);
      BigDecimal ordinary = scale.of(BigDecimal.valueOf(tenths, 1).toString());
      BigDecimal raised =
          decimal("1.28412").add(decimal("0.42804").multiply(BigDecimal.valueOf(children)));
      boolean isRaised = isAlone() && children > 0 && aloneFor < 18;
      return isRaised ? scale.of(raised.toString()) : ordinary;
    }

    private BigDecimal housing() {
      String[] rates = {"0.12", "0.24", "0.297"};
      BigDecimal most = scale.of(rates[Math.min(children + (isAlone() ? 0 : 1), 2)]);
      return BigDecimal.valueOf(help).min(most);
    }

    Trial trial() {
      LocalDate day = LocalDate.parse(scale.day);
      Trial trial = Trial.of("prime-activite", scale.day);
      Map<String, String> roles = new LinkedHashMap<>();
      trial.person(
          "a",
          "date de naissance",
          day.minusYears(40),
          "nationalité",
          "française",
          "bénéfice non salarié",
          0,
          "revenus d\'activité mensuels",
          worker.mean(),
          "revenu d'activité le plus bas",
          worker.least(),
          "revenu d'activité le plus haut",
          worker.most(),
          "revenus de remplacement mensuels",
          pension);
      roles.put("a", "demandeur");
      if (!isAlone()) {
        trial.person(
            "b",
            "date de naissance",
            day.minusYears(30),
            "nationalité",
            "française",
            "bénéfice non salarié",
            0,
            "revenus d\'activité mensuels",
            partner,
            "revenu d'activité le plus bas",
            partner,
            "revenu d'activité le plus haut",
            partner,
            "revenus de remplacement mensuels",
            0);
        roles.put("b", "conjoint");
      }
      for (int i = 0; i < children; i++) {
        trial.person("c" + i, "date de naissance", day.minusYears(4 + i));
        roles.put("c" + i, "enfant");
      }
      return trial.group(
          "foyer",
          roles,
          "occupation du logement",
          "locataire",
          "aide au logement",
          help,
          "enfant à naître",
          false,
          "date de l'isolement",
          day.minusMonths(aloneFor),
          "ressources stables",
          worker.isSteady());
    }
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }

  private static Household any(RandomGenerator random) {
    int steady = random.nextInt(100, 2600);
    int[] pay =
        random.nextBoolean()
            ? new int[] {steady, steady, steady}
            : random.ints(3, 0, 2600).toArray();
    return new Household(
        SCALES.get(random.nextInt(SCALES.size())),
        new Worker(pay),
        random.nextBoolean() ? -1 : random.nextBoolean() ? 0 : random.nextInt(100, 1500),
        random.nextInt(3) == 0 ? random.nextInt(700) : 0,
        random.nextInt(5),
        random.nextInt(36),
        random.nextBoolean() ? 0 : random.nextInt(400));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_pack_pays_what_the_law_gives_to_the_cent(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 90; i++) {
      Household household = any(random);
      if (household.right() > 0 || household.isKnownMonthByMonth()) {
        assertThat(household.trial().cents()).as(household + "").isEqualTo(household.right());
      }
    }
  }

  @Test
  void a_household_earns_more_by_working_more() {
    List<Long> whole = new ArrayList<>();
    for (int pay = 100; pay <= 2600; pay += 50) {
      Household household =
          new Household(SCALES.getLast(), new Worker(pay, pay, pay), -1, 0, 0, 30, 0);
      whole.add(pay * 100 + household.trial().cents());
    }
    assertThat(whole).isSorted().doesNotHaveDuplicates();
  }
}
