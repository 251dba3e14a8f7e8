package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Screening and prevention appointments counted anew from the ages of the programmes. */
class PreventionLawTest {
  private static final LocalDate GENERAL = LocalDate.of(2024, 6, 1);
  private static final int[][] WINDOWS = {{18, 25}, {45, 50}, {60, 65}, {70, 75}};

  /** Which invitations are open; an age ends on the eve of the next birthday. */
  private static Map<String, Boolean> open(LocalDate birth, boolean woman, LocalDate day) {
    boolean appointment = false;
    for (int[] window : WINDOWS) {
      appointment |= between(birth, window[0], window[1], day);
    }
    return Map.of(
        "dépistage du cancer du sein", woman && between(birth, 50, 74, day),
        "dépistage du cancer colorectal", between(birth, 50, 74, day),
        "dépistage du cancer du col de l'utérus", woman && between(birth, 25, 65, day),
        "bilan de prévention", appointment && !day.isBefore(GENERAL));
  }

  private static boolean between(LocalDate birth, int first, int last, LocalDate day) {
    return !birth.plusYears(first).isAfter(day) && birth.plusYears(last + 1L).isAfter(day);
  }

  private static Trial trial(LocalDate birth, boolean woman, boolean refused, LocalDate day) {
    return Trial.of("prevention-depistage", day.toString())
        .person(
            "A",
            "date de naissance",
            birth,
            "sexe pour les invitations",
            woman ? "femme" : "homme",
            "refus des invitations de prévention",
            refused);
  }

  @Test
  void each_invitation_is_open_at_its_ages_only() {
    RandomGenerator random = random(1411);
    for (int i = 0; i < 600; i++) {
      LocalDate day = day(random);
      LocalDate birth = birth(random, day);
      boolean woman = random.nextBoolean();
      Trial trial = trial(birth, woman, false, day);
      Map<String, Boolean> expected = open(birth, woman, day);
      expected.forEach((rule, yes) ->
          assertThat(trial.value("prévention . " + rule))
              .as(rule + birth + day)
              .isEqualTo(Value.of(yes)));
      assertThat(trial.ruling() instanceof Ruling.Entitled).isEqualTo(expected.containsValue(true));
    }
  }

  @Test
  void an_invitation_opens_on_the_birthday_and_closes_on_the_eve_of_the_one_after() {
    LocalDate birth = LocalDate.of(1970, 3, 15);
    for (int age : new int[] {18, 45, 50, 60, 70}) {
      LocalDate birthday = birth.plusYears(age);
      if (!birthday.isBefore(GENERAL)) {
        assertThat(open(birth, false, birthday.minusDays(1)))
            .isNotEqualTo(open(birth, false, birthday));
        assertThat(trial(birth, false, false, birthday).ruling())
            .isInstanceOf(Ruling.Entitled.class);
      }
    }
  }

  @Test
  void whoever_refused_is_never_invited() {
    RandomGenerator random = random(6);
    for (int i = 0; i < 200; i++) {
      LocalDate day = day(random);
      assertThat(trial(birth(random, day), random.nextBoolean(), true, day).ruling())
          .isInstanceOf(Ruling.NotEntitled.class);
    }
  }

  @Test
  void a_woman_is_invited_to_all_that_a_man_is_invited_to() {
    RandomGenerator random = random(50);
    for (int i = 0; i < 200; i++) {
      LocalDate day = day(random);
      LocalDate birth = birth(random, day);
      if (trial(birth, false, false, day).ruling() instanceof Ruling.Entitled) {
        assertThat(trial(birth, true, false, day).ruling()).isInstanceOf(Ruling.Entitled.class);
      }
    }
  }

  private static LocalDate day(RandomGenerator random) {
    return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2_000));
  }

  /** Half of them on a birthday, its eve or the day after. */
  private static LocalDate birth(RandomGenerator random, LocalDate day) {
    LocalDate birthday = day.minusYears(random.nextInt(95));
    return random.nextBoolean()
        ? birthday.minusDays(random.nextInt(365))
        : birthday.plusDays(random.nextInt(3) - 1L);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
