package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The meal at 1 € told anew from the calendar of its tariff. */
// An answer that nobody gave is null here.
@SuppressWarnings("NullAway")
class RepasCrousLawTest {
  private static final LocalDate START = LocalDate.of(2020, 9, 1);
  private static final LocalDate OPEN_IN_2021 = LocalDate.of(2021, 1, 25);
  private static final LocalDate CLOSED_IN_2021 = LocalDate.of(2021, 8, 31);
  private static final LocalDate REQUESTS = LocalDate.of(2022, 8, 1);
  private static final LocalDate OPEN_IN_2026 = LocalDate.of(2026, 5, 4);

  /**
   * Each datum may be unknown.
   *
   * @param withdrawn the grant of the year was taken back
   * @param request the social service granted the tariff
   */
  private record Student(Boolean enrolled, Boolean grant, Boolean withdrawn, Boolean request) {

    boolean isEntitled(LocalDate day) {
      return enrolled
          && (isOpenToAll(day) || grant && !withdrawn || request && !day.isBefore(REQUESTS));
    }

    Trial on(LocalDate day) {
      List<Object> facts = new ArrayList<>();
      add(facts, "inscription dans l'enseignement supérieur", enrolled);
      add(facts, "boursier sur critères sociaux", grant);
      add(facts, "bourse radiée", withdrawn);
      add(facts, "demande sociale de repas à 1 euro acceptée", request);
      return Trial.of("repas-crous-1-euro", day.toString()).person("A", facts.toArray());
    }

    private static void add(List<Object> facts, String name, Boolean value) {
      if (value != null) {
        facts.addAll(List.of(name, value));
      }
    }
  }

  private static boolean isOpenToAll(LocalDate day) {
    return !day.isBefore(OPEN_IN_2021) && !day.isAfter(CLOSED_IN_2021)
        || !day.isBefore(OPEN_IN_2026);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_tariff_is_open_to_those_the_calendar_names(long seed) {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      LocalDate day = day(random);
      Student student = student(random);
      assertThat(student.on(day).ruling() instanceof Ruling.Entitled)
          .as("%s %s", day, student)
          .isEqualTo(student.isEntitled(day));
    }
  }

  @Test
  void a_meal_costs_one_euro_to_the_entitled_and_three_thirty_to_others() {
    RandomGenerator random = new Random(330);
    for (int i = 0; i < 300; i++) {
      LocalDate day = day(random);
      Student student = student(random);
      assertThat(Math.round(100 * student.on(day).number("repas à 1 euro . prix payé")))
          .as("%s %s", day, student)
          .isEqualTo(student.isEntitled(day) ? 100 : 330);
    }
  }

  /** What a refusal or a certain right rests on does not change with what was not known. */
  @Test
  void an_unknown_answer_never_decides() {
    RandomGenerator random = new Random(822);
    for (int i = 0; i < 400; i++) {
      LocalDate day = day(random);
      Student known = student(random);
      Student less =
          new Student(
              maybe(random, known.enrolled()),
              maybe(random, known.grant()),
              maybe(random, known.withdrawn()),
              maybe(random, known.request()));
      switch (less.on(day).ruling()) {
        case Ruling.Entitled entitled when entitled.certainty().equals("certaine") ->
            assertThat(known.isEntitled(day)).as("%s %s %s", day, known, less).isTrue();
        case Ruling.NotEntitled _ ->
            assertThat(known.isEntitled(day)).as("%s %s %s", day, known, less).isFalse();
        case Ruling.Failed failed -> throw new AssertionError(failed.toString());
        default -> {}
      }
    }
  }

  @Test
  void from_may_2026_nothing_but_enrolment_is_read() {
    Student student = new Student(true, null, null, null);

    assertThat(student.on(OPEN_IN_2026.minusDays(1)).ruling()).isInstanceOf(Ruling.Undecided.class);
    for (int after = 0; after < 800; after += 9) {
      assertThat(student.on(OPEN_IN_2026.plusDays(after)).ruling())
          .isInstanceOfSatisfying(
              Ruling.Entitled.class,
              entitled -> assertThat(entitled.certainty()).isEqualTo("certaine"));
    }
  }

  @Test
  void the_academic_year_ends_on_the_next_31_august() {
    Student student = new Student(true, true, false, false);
    for (LocalDate day = START; day.getYear() < 2029; day = day.plusDays(1)) {
      LocalDate end = LocalDate.of(day.getYear(), 8, 31);
      assertThat(student.on(day).value("repas à 1 euro . fin de l'année universitaire"))
          .isEqualTo(Value.of(day.isAfter(end) ? end.plusYears(1) : end));
    }
  }

  @Test
  void the_meal_card_is_worth_more_with_a_grant_and_overseas() {
    for (boolean grant : new boolean[] {true, false}) {
      Trial student = new Student(true, grant, false, false).on(LocalDate.of(2026, 10, 15));

      assertThat(student.number("repas à 1 euro . carte repas en métropole"))
          .isEqualTo(grant ? 40 : 20);
      assertThat(student.number("repas à 1 euro . carte repas outre-mer"))
          .isEqualTo(grant ? 50 : 30);
    }
  }

  /** Half of them on a day of change, its eve or the day after. */
  private static LocalDate day(RandomGenerator random) {
    LocalDate[] changes = {OPEN_IN_2021, CLOSED_IN_2021.plusDays(1), REQUESTS, OPEN_IN_2026};
    return random.nextBoolean()
        ? START.plusDays(random.nextInt(2_500))
        : changes[random.nextInt(4)].plusDays(random.nextInt(3) - 1L);
  }

  private static Student student(RandomGenerator random) {
    return new Student(
        random.nextInt(5) > 0,
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(3) == 0);
  }

  private static Boolean maybe(RandomGenerator random, Boolean value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
