package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The chèque énergie counted anew from the code de l'énergie (R124-1, R124-2) and its arrêtés, in
 * whole euros and hundredths of consumption unit.
 */
class ChequeEnergieLawTest {
  private static final LocalDate RAISED = LocalDate.of(2023, 1, 1);
  private static final LocalDate BY_CONTRACT = LocalDate.of(2025, 1, 1);
  private static final int[] LIMITS_OF_2021 = {5_600, 6_700, 7_700, 10_800};
  private static final int[] LIMITS_OF_2023 = {5_700, 6_800, 7_850, 11_000};
  private static final int[][] FACE_VALUES = {
    {194, 146, 98, 48}, {240, 176, 113, 63}, {277, 202, 126, 76}
  };

  /**
   * @param alternating minors among the people whose residence is shared, half a person each
   * @param contract the electricity contract is in the name of one of them
   */
  private record Home(
      int people,
      int alternating,
      int income,
      boolean contract,
      boolean main,
      boolean aided,
      String town) {

    Home(int people, int alternating, int income) {
      this(people, alternating, income, true, true, false, "75056");
    }

    /** Hundredths of unit: fifty for each half of the first person, then 25, then 15. */
    int units() {
      int units = 0;
      for (int half = 0; half < 2 * people - alternating; half++) {
        units += half < 2 ? 50 : half < 4 ? 25 : 15;
      }
      return units;
    }

    boolean isExcluded(LocalDate day) {
      return !main || aided || town.equals("97801") || !day.isBefore(BY_CONTRACT) && !contract;
    }

    long euros(LocalDate day) {
      int[] values = FACE_VALUES[units() == 100 ? 0 : units() < 200 ? 1 : 2];
      for (int band = 0; band < 4 && !isExcluded(day); band++) {
        if (100L * income < (long) limits(day)[band] * units()) {
          return values[band];
        }
      }
      return 0;
    }

    Trial on(LocalDate day) {
      return Trial.of("cheque-energie", day.toString())
          .group(
              "foyer fiscal",
              Map.of(),
              "revenu fiscal de référence",
              income,
              "nombre de personnes",
              people,
              "enfants mineurs en résidence alternée",
              alternating)
          .group(
              "logement",
              Map.of(),
              "contrat d'électricité au nom du foyer",
              contract,
              "résidence principale",
              main,
              "résidence sociale avec aide spécifique",
              aided,
              "commune",
              town);
    }
  }

  private static int[] limits(LocalDate day) {
    return day.isBefore(RAISED) ? LIMITS_OF_2021 : LIMITS_OF_2023;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_pack_gives_what_the_law_gives(long seed) {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      LocalDate day = day(random);
      Home home = home(random, day);
      assertThat(home.on(day).cents()).as("%s %s", day, home).isEqualTo(100 * home.euros(day));
    }
  }

  /** Income just below, at and just above each limit of each household of up to nine people. */
  @ParameterizedTest
  @CsvSource({"2022-12-31", "2023-01-01", "2024-12-31", "2025-01-01", "2026-10-15"})
  void each_limit_falls_on_the_right_side(LocalDate day) {
    for (int people = 1; people < 10; people++) {
      for (int limit : limits(day)) {
        for (int beside = -1; beside <= 1; beside++) {
          int units = new Home(people, 0, 0).units();
          Home home = new Home(people, 0, limit * units / 100 + beside);
          assertThat(home.on(day).cents()).as("%s %s", day, home).isEqualTo(100 * home.euros(day));
        }
      }
    }
  }

  @Test
  void more_income_never_raises_the_cheque() {
    RandomGenerator random = new Random(124);
    for (int i = 0; i < 150; i++) {
      LocalDate day = day(random);
      Home poorer = home(random, day);
      Home richer = withIncome(poorer, poorer.income() + random.nextInt(6_000));
      assertThat(richer.on(day).cents()).isLessThanOrEqualTo(poorer.on(day).cents());
    }
  }

  @Test
  void one_more_person_never_lowers_the_cheque() {
    RandomGenerator random = new Random(17);
    for (int i = 0; i < 150; i++) {
      LocalDate day = day(random);
      Home fewer = home(random, day);
      int born = random.nextInt(2);
      Home more =
          new Home(
              fewer.people() + 1,
              fewer.alternating() + born,
              fewer.income(),
              fewer.contract(),
              fewer.main(),
              fewer.aided(),
              fewer.town());
      assertThat(more.on(day).cents()).isGreaterThanOrEqualTo(fewer.on(day).cents());
    }
  }

  @Test
  void from_2025_a_contract_in_another_name_closes_the_right() {
    Home shared = new Home(1, 0, 5_000, false, true, false, "75056");

    assertThat(shared.on(BY_CONTRACT.minusDays(1)).ruling()).isInstanceOf(Ruling.Entitled.class);
    assertThat(shared.on(BY_CONTRACT).ruling()).isInstanceOf(Ruling.NotEntitled.class);
  }

  @Test
  void a_cheque_ends_on_a_31_march_a_year_later_if_issued_from_september() {
    RandomGenerator random = new Random(31);
    for (int i = 0; i < 300; i++) {
      LocalDate day = day(random);
      boolean late = !day.isBefore(LocalDate.of(2023, 9, 1)) && day.getMonthValue() >= 9;
      assertThat(new Home(1, 0, 0).on(day).value("chèque énergie . fin de validité"))
          .as(day.toString())
          .isEqualTo(Value.of(LocalDate.of(day.getYear() + (late ? 2 : 1), 3, 31)));
    }
  }

  @Test
  void a_cheque_is_asked_for_within_its_year_but_that_of_2025_until_february() {
    RandomGenerator random = new Random(12);
    for (int i = 0; i < 300; i++) {
      LocalDate day = day(random);
      Value expected =
          switch (day.getYear()) {
            case 2026 -> Value.of(LocalDate.of(2026, 12, 31));
            case 2025 -> Value.of(LocalDate.of(2026, 2, 28));
            default -> new Value.NotApplicable();
          };
      assertThat(new Home(1, 0, 0).on(day).value("chèque énergie . dernier jour de la demande"))
          .as(day.toString())
          .isEqualTo(expected);
    }
  }

  private static LocalDate day(RandomGenerator random) {
    return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(6 * 365));
  }

  /** Half of them within two euros of a limit. */
  private static Home home(RandomGenerator random, LocalDate day) {
    int people = 1 + random.nextInt(8);
    int alternating = random.nextInt(Math.min(people, 5));
    Home home =
        new Home(
            people,
            alternating,
            random.nextInt(45_000),
            random.nextInt(6) > 0,
            random.nextInt(8) > 0,
            random.nextInt(8) == 0,
            random.nextInt(8) == 0 ? "97801" : "97411");
    int limit = limits(day)[random.nextInt(4)] * home.units() / 100;
    return random.nextBoolean() ? home : withIncome(home, limit - 2 + random.nextInt(5));
  }

  private static Home withIncome(Home home, int income) {
    return new Home(
        home.people(),
        home.alternating(),
        income,
        home.contract(),
        home.main(),
        home.aided(),
        home.town());
  }
}
