package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The student grant counted anew from the ceilings of 2011, those of 2023 being 6 % higher to the
 * nearest euro, and from the yearly rates.
 */
class BourseEtudesSuperieuresLawTest {
  /** By points of charge (0 to 17), then from step 0 bis to step 7. */
  private static final int[][] CEILINGS_UNTIL_2022 = {
    {33100, 22500, 18190, 16070, 13990, 11950, 7540, 250},
    {36760, 25000, 20210, 17850, 15540, 13280, 8370, 500},
    {40450, 27500, 22230, 19640, 17100, 14600, 9220, 750},
    {44120, 30000, 24250, 21430, 18640, 15920, 10050, 1000},
    {47800, 32500, 26270, 23210, 20200, 17250, 10880, 1250},
    {51480, 35010, 28300, 25000, 21760, 18580, 11730, 1500},
    {55150, 37510, 30320, 26770, 23310, 19910, 12570, 1750},
    {58830, 40010, 32340, 28560, 24860, 21240, 13410, 2000},
    {62510, 42510, 34360, 30350, 26420, 22560, 14240, 2250},
    {66180, 45000, 36380, 32130, 27970, 23890, 15080, 2500},
    {69860, 47510, 38400, 33920, 29520, 25220, 15910, 2750},
    {73540, 50010, 40410, 35710, 31090, 26540, 16750, 3000},
    {77210, 52500, 42430, 37490, 32630, 27870, 17590, 3250},
    {80890, 55000, 44450, 39280, 34180, 29200, 18420, 3500},
    {84560, 57520, 46480, 41050, 35750, 30530, 19270, 3750},
    {88250, 60010, 48500, 42840, 37300, 31860, 20110, 4000},
    {91920, 62510, 50520, 44630, 38840, 33190, 20940, 4250},
    {95610, 65010, 52540, 46410, 40400, 34510, 21780, 4500}
  };

  /** Euros for ten months, from step 0 bis to step 7. */
  private static final int[] YEAR_OF_2022 = {1084, 1793, 2701, 3458, 4217, 4842, 5136, 5965};

  private static final int RISE_OF_2023 = 370;

  @Test
  void the_amount_is_that_of_the_scale_for_any_student() {
    RandomGenerator random = random(20250615);
    for (int i = 0; i < 500; i++) {
      Student student =
          new Student(
              random.nextInt(2022, 2027),
              random.nextInt(0, 60_000),
              random.nextInt(0, 5),
              random.nextInt(0, 3),
              random.nextInt(0, random.nextBoolean() ? 400 : 17_000),
              random.nextInt(8) == 0,
              random.nextInt(8) == 0,
              random.nextInt(8) == 0);
      assertThat(student.trial().cents()).as(student.toString()).isEqualTo(expected(student));
    }
  }

  @Test
  void each_ceiling_opens_its_step_and_one_euro_more_closes_it() {
    for (int start : new int[] {2022, 2025}) {
      for (int points = 0; points <= 17; points++) {
        for (int step = 0; step < 8; step++) {
          int ceiling = ceiling(start, points, step);
          assertThat(withPoints(start, ceiling, points).trial().cents())
              .isEqualTo(amount(start, step, false));
          assertThat(withPoints(start, ceiling + 1, points).trial().cents())
              .isEqualTo(step == 0 ? 0 : amount(start, step - 1, false));
        }
      }
    }
  }

  @Test
  void more_income_never_raises_the_grant_and_a_sibling_never_lowers_it() {
    RandomGenerator random = random(5);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(2022, 2027);
      int income = random.nextInt(0, 60_000);
      int children = random.nextInt(0, 8);
      long grant = siblings(start, income, children, 0);
      assertThat(siblings(start, income + random.nextInt(1, 5000), children, 0))
          .isLessThanOrEqualTo(grant);
      assertThat(siblings(start, income, children + 1, 0)).isGreaterThanOrEqualTo(grant);
      assertThat(siblings(start, income, children + 1, 1))
          .isGreaterThanOrEqualTo(siblings(start, income, children + 1, 0));
    }
  }

  @Test
  void a_first_grant_is_for_those_under_28_on_the_first_of_september() {
    LocalDate limit = LocalDate.of(1997, 9, 1);
    IntStream.rangeClosed(-60, 60)
        .mapToObj(limit::plusDays)
        .forEach(birth ->
            assertThat(withPoints(2025, 10_000, 0).trial(birth).ruling())
                .isInstanceOf(
                    birth.isAfter(limit) ? Ruling.Entitled.class : Ruling.NotEntitled.class));
  }

  private static long siblings(int start, int income, int children, int students) {
    return new Student(start, income, children, students, 0, false, false, false).trial().cents();
  }

  private static Student withPoints(int start, int income, int points) {
    int distance = points % 2 == 0 ? 0 : 100;
    return new Student(start, income, points / 2, 0, distance, false, false, false);
  }

  private static long expected(Student student) {
    int steps = 0;
    while (steps < 8 && student.income() <= ceiling(student.start(), student.points(), steps)) {
      steps++;
    }
    return steps == 0 ? 0 : amount(student.start(), steps - 1, student.overseas());
  }

  private static int ceiling(int start, int points, int step) {
    int former = CEILINGS_UNTIL_2022[points][step];
    return start < 2023 ? former : (former * 106 + 50) / 100;
  }

  /** Cents. */
  private static long amount(int start, int step, boolean overseas) {
    boolean isReformed = start >= 2023;
    int year = YEAR_OF_2022[step] + (isReformed ? RISE_OF_2023 : 0);
    return 100L * (year + (isReformed && overseas ? 300 : 0));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private record Student(
      int start,
      int income,
      int children,
      int students,
      int distance,
      boolean disabled,
      boolean caring,
      boolean overseas) {

    int points() {
      int away = (int) IntStream.of(30, 250, 3_500, 13_000).filter(km -> distance >= km).count();
      int far = start >= 2023 ? away : Math.min(away, 2);
      int own = start >= 2023 ? (disabled ? 4 : 0) + (caring ? 4 : 0) : 0;
      int brothers = 2 * children + 2 * Math.min(students, children);
      return Math.min(17, far + own + brothers);
    }

    Trial trial() {
      return trial(LocalDate.of(2005, 3, 12));
    }

    Trial trial(LocalDate birth) {
      return Trial.of("bourse-etudes-superieures", start + "-06-15")
          .person(
              "Étudiant",
              "inscription dans le supérieur à la rentrée",
              true,
              "date de naissance",
              birth,
              "enfants à sa charge",
              0,
              "mois de service civique ou de volontariat",
              0,
              "nationalité",
              "française",
              "droits de bourse utilisés",
              0,
              "distance entre domicile et études",
              distance,
              "décision de la CDAPH en cours",
              disabled,
              "étudiant aidant",
              caring,
              "autonomie au sens des bourses",
              false,
              "études outre-mer",
              overseas)
          .group(
              "foyer fiscal",
              Map.of(),
              "revenu brut global N-2",
              income,
              "autres enfants à charge",
              children,
              "autres enfants à charge étudiants",
              students,
              "baisse durable de revenus",
              false);
    }
  }
}
