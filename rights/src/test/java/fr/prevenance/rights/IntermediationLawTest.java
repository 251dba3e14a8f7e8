package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collection of child support by the caisse, told anew from the code civil (373-2-2). */
// An answer that nobody gave is null here.
@SuppressWarnings("NullAway")
class IntermediationLawTest {
  private static final LocalDate DIVORCES = LocalDate.of(2022, 3, 1);
  private static final LocalDate ALL_TITLES = LocalDate.of(2023, 1, 1);
  private static final String DIVORCE = "jugement de divorce";
  private static final Set<String> TITLES =
      Set.of(
          DIVORCE,
          "autre jugement",
          "convention homologuée",
          "divorce par consentement mutuel",
          "acte notarié",
          "titre CAF",
          "accord contresigné");
  private static final List<String> PAPERS =
      List.of(
          DIVORCE,
          "autre jugement",
          "convention homologuée",
          "divorce par consentement mutuel",
          "acte notarié",
          "titre CAF",
          "accord contresigné",
          "accord oral",
          "courrier signé");

  /**
   * Each datum may be unknown.
   *
   * @param pension cents a month in cash
   * @param flagged threats or violence of the debtor were reported
   */
  private record Title(
      String paper,
      LocalDate date,
      Integer pension,
      Boolean creditorRefused,
      Boolean debtorRefused,
      Boolean excluded,
      Boolean flagged,
      Boolean due) {

    /** The pack offers nothing to two parents who said no; the law lets one of them ask (III). */
    boolean isOffered() {
      return TITLES.contains(paper)
          && pension > 0
          && due
          && !excluded
          && (flagged || !(creditorRefused && debtorRefused));
    }

    boolean needsNoRequest() {
      return !date.isBefore(paper.equals(DIVORCE) ? DIVORCES : ALL_TITLES);
    }

    Trial on(LocalDate day) {
      List<Object> facts = new ArrayList<>();
      add(facts, "nature", paper);
      add(facts, "date", date);
      add(facts, "pension mensuelle en numéraire", pension == null ? null : pension / 100.0);
      add(facts, "refus du créancier", creditorRefused);
      add(facts, "refus du débiteur", debtorRefused);
      add(facts, "exclusion par le juge", excluded);
      add(facts, "violences signalées", flagged);
      add(facts, "pension encore due", due);
      return Trial.of("intermediation-pension-alimentaire", day.toString())
          .group("titre", Map.of(), facts.toArray());
    }

    private static void add(List<Object> facts, String name, Object value) {
      if (value != null) {
        facts.addAll(List.of("titre . " + name, value));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_title_is_offered_and_needs_a_request_or_not_as_the_law_says(long seed) {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Title title = title(random);
      LocalDate day = dayAfter(random, title);
      switch (title.on(day).ruling()) {
        case Ruling.Entitled entitled -> {
          assertThat(title.isOffered()).as("%s %s", day, title).isTrue();
          assertThat(entitled.certainty())
              .as("%s %s", day, title)
              .isEqualTo(title.needsNoRequest() ? "certaine" : "probable");
        }
        case Ruling.NotEntitled _ ->
            assertThat(title.isOffered()).as("%s %s", day, title).isFalse();
        default -> throw new AssertionError(title.toString());
      }
    }
  }

  @Test
  void an_unknown_answer_never_decides() {
    RandomGenerator random = new Random(373);
    for (int i = 0; i < 600; i++) {
      Title known = title(random);
      Title less = forgetting(random, known);
      switch (less.on(dayAfter(random, known)).ruling()) {
        case Ruling.Entitled entitled when entitled.certainty().equals("certaine") ->
            assertThat(known.isOffered() && known.needsNoRequest())
                .as("%s %s", known, less)
                .isTrue();
        case Ruling.NotEntitled _ ->
            assertThat(known.isOffered()).as("%s %s", known, less).isFalse();
        case Ruling.Failed failed -> throw new AssertionError(failed.toString());
        default -> {}
      }
    }
  }

  @Test
  void a_flag_never_closes_the_right() {
    RandomGenerator random = new Random(2);
    for (int i = 0; i < 200; i++) {
      Title title = title(random);
      Title flagged =
          new Title(
              title.paper(),
              title.date(),
              title.pension(),
              title.creditorRefused(),
              title.debtorRefused(),
              title.excluded(),
              true,
              title.due());
      LocalDate day = dayAfter(random, title);
      if (title.on(day).ruling() instanceof Ruling.Entitled) {
        assertThat(flagged.on(day).ruling()).isInstanceOf(Ruling.Entitled.class);
      }
    }
  }

  @Test
  void each_of_the_six_titles_changes_on_its_own_day() {
    for (String paper : TITLES) {
      LocalDate change = paper.equals(DIVORCE) ? DIVORCES : ALL_TITLES;
      for (int after = -2; after <= 2; after++) {
        Title title = new Title(paper, change.plusDays(after), 1, false, false, false, false, true);
        assertThat(title.on(LocalDate.of(2026, 7, 15)).ruling())
            .isInstanceOfSatisfying(
                Ruling.Entitled.class,
                entitled ->
                    assertThat(entitled.certainty())
                        .isEqualTo(title.date().isBefore(change) ? "probable" : "certaine"));
      }
    }
  }

  private static Title title(RandomGenerator random) {
    LocalDate near = random.nextBoolean() ? DIVORCES : ALL_TITLES;
    LocalDate date =
        random.nextBoolean()
            ? near.plusDays(random.nextInt(5) - 2L)
            : LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5_300));
    return new Title(
        PAPERS.get(random.nextInt(PAPERS.size())),
        date,
        random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(60_000),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextInt(5) == 0,
        random.nextInt(4) == 0,
        random.nextInt(5) > 0);
  }

  private static LocalDate dayAfter(RandomGenerator random, Title title) {
    LocalDate first = title.date().isBefore(DIVORCES) ? DIVORCES : title.date();
    return first.plusDays(random.nextInt(1_000));
  }

  private static Title forgetting(RandomGenerator random, Title title) {
    return new Title(
        maybe(random, title.paper()),
        maybe(random, title.date()),
        maybe(random, title.pension()),
        maybe(random, title.creditorRefused()),
        maybe(random, title.debtorRefused()),
        maybe(random, title.excluded()),
        maybe(random, title.flagged()),
        maybe(random, title.due()));
  }

  private static <T> T maybe(RandomGenerator random, T value) {
    return random.nextInt(4) == 0 ? null : value;
  }
}
