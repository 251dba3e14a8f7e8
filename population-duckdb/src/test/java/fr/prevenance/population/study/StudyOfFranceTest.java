package fr.prevenance.population.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.Amendment;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.duckdb.BatchReader;
import fr.prevenance.population.duckdb.LocalDetection;
import fr.prevenance.population.duckdb.LocalStudy;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.RightCount;
import fr.prevenance.population.duckdb.generate.Fiction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One reform of the RSA, seen on the people of one seed. */
class StudyOfFranceTest {
  private static final Optional<String> COMMUNE = Optional.of("logement . commune");

  @TempDir private static Path folder;
  private static Fiction fiction = new Fiction(Path.of(""));

  /** The flat amount is 10 % more. */
  private static Reform raised() throws Exception {
    RightPack rsa = Fiction.right("rsa");
    return Reform.of(rsa, Amendment.of(rsa, Map.of("rsa . base", "711.17 €/mois")));
  }

  private static Reform unchanged(String slug) throws Exception {
    return Reform.of(Fiction.right(slug), Fiction.right(slug));
  }

  private static List<Reform> reforms() throws Exception {
    return List.of(
        raised(),
        unchanged("complementaire-sante-solidaire"),
        unchanged("cheque-energie"),
        unchanged("aah"));
  }

  @BeforeAll
  static void generate() throws Exception {
    fiction = Fiction.of(folder.resolve("france"), 1_500, 11, 2);
  }

  private static Dataset dataset(List<Reform> reforms) throws Exception {
    return fiction.toStudy(
        reforms.stream().flatMap(one -> Stream.of(one.before(), one.after())).toList());
  }

  private interface Work<T> {
    T on(Study study, Population population) throws Exception;
  }

  private static <T> T studied(List<Reform> reforms, Work<T> work) throws Exception {
    Dataset dataset = dataset(reforms);
    Study study = new Study(dataset, reforms, COMMUNE);
    try (Population population = fiction.open(dataset, folder.resolve("prive"))) {
      return work.on(study, population);
    }
  }

  private static StudyTally tally(List<Reform> reforms, int threads, int persons) throws Exception {
    return studied(
        reforms,
        (study, population) ->
            new LocalStudy(
                    population,
                    study,
                    new Resources(500_000_000, threads, folder.resolve("prive")),
                    persons)
                .run(Progress.NONE));
  }

  private static Map<String, Long> numbers(EffectCount count) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      numbers.put(measure.column(), count.of(measure));
    }
    for (Amount amount : Amount.values()) {
      numbers.put(amount.column(), count.of(amount, RightPack.Sense.PAID));
    }
    return numbers;
  }

  @Test
  void counts_are_those_of_the_interpreter_one_case_after_the_other() throws Exception {
    List<Reform> reforms = reforms();
    studied(
        reforms,
        (study, population) -> {
          Batch batch;
          try (BatchReader reader = population.reader(study.facts())) {
            batch = reader.read(population.partitions(Integer.MAX_VALUE).getFirst());
          }
          Naive naive = new Naive(batch, Fiction.DAY);
          StudyTally tally = new StudyTally();
          study.count(batch, Exclusions.NONE, tally);

          Map<String, Map<String, Long>> expected = naive.effects(reforms.getFirst());
          EffectCount whole = new EffectCount();
          tally
              .effects("rsa")
              .forEach((place, count) -> {
                whole.add(count);
                expected
                    .getOrDefault(place, Map.of())
                    .forEach((column, number) ->
                        assertThat(numbers(count)).as(place).containsEntry(column, number));
              });
          assertThat(tally.effects("rsa"))
              .hasSameSizeAs(expected.keySet().stream().skip(1).toList());
          assertThat(numbers(whole)).isEqualTo(expected.get(""));
          assertThat(whole.of(Measure.WINNERS)).isGreaterThan(20);

          long crossed =
              tally.standings().entrySet().stream()
                  .filter(one -> one.getKey().hasWithout(0, 1, true))
                  .mapToLong(Map.Entry::getValue)
                  .sum();
          assertThat(crossed).isEqualTo(naive.withWithout(reforms.get(0), reforms.get(1)));
          return crossed;
        });
  }

  @Test
  void a_higher_flat_amount_makes_only_winners() throws Exception {
    StudyTally tally = tally(List.of(raised()), 2, 400);
    EffectCount whole = new EffectCount();
    tally.effects("rsa").values().forEach(whole::add);

    assertThat(whole.of(Measure.LOSERS)).isZero();
    assertThat(whole.of(Measure.WINNERS) + whole.of(Change.UNTOLD))
        .isEqualTo(whole.of(Measure.AFTER))
        .isPositive();
    assertThat(whole.of(Change.ENTERED)).isPositive();
  }

  @Test
  void costs_gains_and_losses_add_up() throws Exception {
    RightPack rsa = Fiction.right("rsa");
    Reform reform = Reform.of(rsa, Amendment.of(rsa, Map.of("rsa . base", "600 €/mois")));

    tally(List.of(reform), 2, 400)
        .effects("rsa")
        .forEach((place, count) -> {
          assertThat(paid(count, Amount.COST_AFTER) - paid(count, Amount.COST_BEFORE))
              .as(place)
              .isEqualTo(paid(count, Amount.GAINS) - paid(count, Amount.LOSSES));
          assertThat(count.of(Measure.AFTER) - count.of(Measure.BEFORE))
              .as(place)
              .isEqualTo(count.of(Change.ENTERED) - count.of(Change.LEFT));
        });
  }

  @Test
  void beneficiaries_count_but_not_the_dead_nor_who_objects() throws Exception {
    Path own = folder.resolve("detection");
    RightCount detected;
    try (Population population =
        fiction.open(fiction.toDetect(List.of(Fiction.right("rsa"))), own)) {
      detected =
          new LocalDetection(population, Fiction.resources(own), 10_000)
              .run(folder.resolve("resultats"), Progress.NONE)
              .getOrDefault("rsa", new RightCount("", 0, 0, 0, 0, 0, 0, 0, Map.of(), 0));
    }

    EffectCount whole = new EffectCount();
    tally(List.of(raised()), 2, 10_000).effects("rsa").values().forEach(whole::add);

    long counted = Stream.of(Change.values()).mapToLong(whole::of).sum();
    long left =
        detected.excluded().getOrDefault("déjà bénéficiaire", 0L)
            + detected.excluded().getOrDefault("renonciation", 0L);
    assertThat(counted).isEqualTo(detected.decided() + left);
    assertThat(left).isPositive();
    assertThat(detected.excluded()).containsKey("opposition");
  }

  private static long paid(EffectCount count, Amount amount) {
    return count.of(amount, RightPack.Sense.PAID);
  }

  @Test
  void a_right_that_does_not_change_makes_nobody_win_or_lose() throws Exception {
    StudyTally tally = tally(reforms(), 2, 10_000);

    EffectCount whole = new EffectCount();
    tally.effects("cheque-energie").values().forEach(whole::add);
    assertThat(whole.of(Measure.BEFORE)).isEqualTo(whole.of(Measure.AFTER)).isPositive();
    assertThat(whole.of(Measure.WINNERS) + whole.of(Measure.LOSERS)).isZero();
  }

  @Test
  void neither_threads_nor_ranges_change_what_is_counted() throws Exception {
    List<Reform> reforms = reforms();
    StudyTally whole = tally(reforms, 1, 10_000);

    StudyTally cut = tally(reforms, 2, 100);

    assertThat(cut.standings()).isEqualTo(whole.standings()).isNotEmpty();
    for (Reform reform : reforms) {
      assertThat(told(cut.effects(reform.slug()))).isEqualTo(told(whole.effects(reform.slug())));
    }
  }

  private static Map<String, Map<String, Long>> told(Map<String, EffectCount> effects) {
    Map<String, Map<String, Long>> told = new TreeMap<>();
    effects.forEach((place, count) -> told.put(place, numbers(count)));
    return told;
  }

  @Test
  void nothing_below_eleven_is_published() throws Exception {
    List<Reform> reforms = reforms();
    StudyTables tables =
        studied(reforms, (study, _) -> StudyTables.of(study, tally(reforms, 2, 500)));

    assertThat(tables.effects())
        .allSatisfy(row ->
            assertThat(List.of(Measure.BEFORE, Measure.AFTER, Measure.UNKNOWN))
                .allSatisfy(measure -> assertThat(row.of(measure).orElse(11)).isGreaterThan(10)));
    assertThat(tables.effects())
        .filteredOn(row -> row.right().equals("rsa"))
        .allSatisfy(row -> assertThat(row.of(Measure.LOSERS)).isEmpty())
        .allSatisfy(row -> assertThat(row.of(Measure.WINNERS).orElse(11)).isGreaterThan(10));
    assertThat(tables.effects())
        .filteredOn(row -> row.right().equals("aah"))
        .allSatisfy(row -> assertThat(row.of(Measure.LOSERS)).hasValue(0))
        .allSatisfy(row -> assertThat(row.of(Measure.AFTER)).isEqualTo(row.of(Measure.BEFORE)));
    assertThat(tables.effects())
        .anySatisfy(row -> {
          assertThat(row.departement()).isEmpty();
          assertThat(row.of(Measure.WINNERS)).isPresent();
          assertThat(row.of(Amount.COST_AFTER)).isPresent();
        });
    assertThat(tables.crossings())
        .allSatisfy(row -> assertThat(row.after().orElse(11)).isGreaterThan(10))
        .anySatisfy(row -> assertThat(row.after()).isPresent());
  }

  @Test
  void a_study_that_changes_nothing_is_refused() throws Exception {
    List<Reform> none = List.of(unchanged("rsa"));
    Dataset dataset = dataset(none);

    assertThatThrownBy(() -> new Study(dataset, none, COMMUNE))
        .isInstanceOf(StudyRefused.class)
        .hasMessageContaining("Rien ne change");
  }

  @Test
  void a_fact_that_tells_no_place_is_refused_with_one_that_resembles() throws Exception {
    List<Reform> reforms = List.of(raised());
    Dataset dataset = dataset(reforms);

    assertThatThrownBy(() -> new Study(dataset, reforms, Optional.of("logement . comune")))
        .isInstanceOf(StudyRefused.class)
        .hasMessageContaining("Vouliez-vous écrire « logement . commune » ?");
  }

  @Test
  void data_opened_for_a_study_are_not_detected_in() throws Exception {
    Dataset dataset = dataset(List.of(raised()));
    try (Population population = fiction.open(dataset, folder.resolve("prive"))) {
      assertThatThrownBy(
              () -> new LocalDetection(population, Fiction.resources(folder.resolve("prive")), 100))
          .hasMessageContaining("Opened for a study");
    }
  }
}
