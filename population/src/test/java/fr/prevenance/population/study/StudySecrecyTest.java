package fr.prevenance.population.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Amendment;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.population.disclosure.Audit;
import fr.prevenance.population.disclosure.Cell;
import fr.prevenance.population.disclosure.Secrecy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published tables, against somebody who adds, subtracts, and knows how they are made. */
class StudySecrecyTest {
  private static final Change[] CHANGES = Change.values();

  static IntStream seeds() {
    return IntStream.range(0, 15);
  }

  private static Reform paid() {
    try {
      return RightPacks.bundled().stream()
          .filter(pack -> pack.result().sense() == Sense.PAID)
          .filter(pack -> pack.result().amount().isPresent())
          .map(right -> changed(right))
          .findFirst()
          .orElseThrow();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /** By another fingerprint: what is counted is made up here. */
  private static Reform changed(RightPack right) {
    try {
      String certain = right.result().eligibility();
      RightPack after = Amendment.of(right, Map.of(certain, "oui"));
      return new Reform(right, after);
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /** Départements of all sizes, in which nearly nobody, or nearly everybody, wins or loses. */
  private static Map<String, EffectCount> effects(Random random) {
    Map<String, EffectCount> effects = new TreeMap<>();
    int[] rates = IntStream.range(0, 6).map(_ -> random.nextInt(4) * random.nextInt(4)).toArray();
    int places = 1 + random.nextInt(7);
    for (int place = 0; place < places; place++) {
      EffectCount count = new EffectCount();
      int size = random.nextInt(4) == 0 ? 6 : 60;
      for (int kind = 0; kind < rates.length; kind++) {
        for (int one = random.nextInt(1 + rates[kind] * size / 8); one > 0; one--) {
          count.add(effect(CHANGES[kind], random));
        }
      }
      effects.put("0" + (place + 1), count);
    }
    return effects;
  }

  private static Effect effect(Change change, Random random) {
    long amount = 1_000 + random.nextInt(60_000);
    long more = amount + 1 + random.nextInt(9_000);
    return switch (change) {
      case ENTERED -> new Effect(change, 0, amount);
      case LEFT -> new Effect(change, amount, 0);
      case MORE -> new Effect(change, amount, more);
      case LESS -> new Effect(change, more, amount);
      default -> new Effect(change, amount, amount);
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_hidden_count_of_a_reform_is_known_within_five(int seed) {
    Map<String, EffectCount> effects = effects(new Random(seed));
    List<EffectRow> rows = new EffectTable(paid(), effects).rows();

    List<Cell> cells = new ArrayList<>();
    BitSet hidden = new BitSet();
    for (EffectRow row : rows) {
      for (Measure measure : Measure.values()) {
        int[] parts = measure.changes().stream().mapToInt(Change::ordinal).toArray();
        hidden.set(cells.size(), row.of(measure).isEmpty());
        cells.add(new Cell(atoms(row, parts, CHANGES.length, effects), Secrecy.WIDTH, 1));
      }
    }
    double[] atoms =
        effects.values().stream()
            .flatMapToDouble(
                count -> IntStream.range(0, CHANGES.length).mapToDouble(i -> count.of(CHANGES[i])))
            .toArray();
    assertThat(new Audit(atoms, cells, hidden).faults()).isEmpty();
    assertToldAreTrue(
        cells,
        atoms,
        hidden,
        rows.stream().flatMap(row -> List.of(Measure.values()).stream().map(row::of)).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_hidden_sum_of_money_is_worked_out_from_the_others(int seed) {
    Map<String, EffectCount> effects = effects(new Random(seed));
    List<EffectRow> rows = new EffectTable(paid(), effects).rows();

    List<Cell> cells = new ArrayList<>();
    BitSet hidden = new BitSet();
    for (EffectRow row : rows) {
      for (Amount amount : Amount.values()) {
        int[] parts = amount.parts(Sense.PAID).stream().mapToInt(Money::ordinal).toArray();
        hidden.set(cells.size(), row.of(amount).isEmpty());
        // What ten of those concerned gain, lose or have, in tens of euros.
        double width = Secrecy.WIDTH * mean(amount, effects) / 1_000;
        cells.add(new Cell(atoms(row, parts, Money.values().length, effects), width, 1));
        assertThat(row.of(amount).isPresent() && row.of(amount.about()).isEmpty()).isFalse();
      }
    }
    double[] atoms =
        effects.values().stream()
            .flatMapToDouble(count ->
                IntStream.range(0, Money.values().length)
                    .mapToDouble(i -> count.of(Money.values()[i]) / 1_000.0))
            .toArray();
    assertThat(new Audit(atoms, cells, hidden).faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_hidden_number_of_a_step_is_known_within_five(int seed) {
    Random random = new Random(seed);
    StepCount steps = new StepCount();
    EffectCount whole = new EffectCount();
    for (Change change : List.of(Change.MORE, Change.LESS, Change.ENTERED)) {
      long most = 1_500L * (1 + random.nextInt(40));
      for (int one = random.nextInt(400); one > 0; one--) {
        long more = 1 + random.nextLong(most);
        Effect effect = new Effect(change, 0, more);
        steps.add(effect, Sense.PAID);
        whole.add(effect);
      }
    }
    Reform reform = paid();
    for (EffectRow told : List.of(told(reform, whole, true), told(reform, whole, false))) {
      List<StepRow> rows = new StepTable(reform, steps, whole, told).rows();

      assertSidesHide(rows, true, steps.winners(), told.of(Measure.WINNERS));
      assertSidesHide(rows, false, steps.losers(), told.of(Measure.LOSERS));
    }
  }

  /** As the table of effects tells it: what is few is secret, sums with it or not. */
  private static EffectRow told(Reform reform, EffectCount whole, boolean areSumsTold) {
    Map<Measure, OptionalLong> counts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      long count = whole.of(measure);
      counts.put(measure, count < Secrecy.FEWEST ? OptionalLong.empty() : OptionalLong.of(count));
    }
    Map<Amount, OptionalLong> cents = new EnumMap<>(Amount.class);
    for (Amount amount : Amount.values()) {
      cents.put(
          amount,
          areSumsTold ? OptionalLong.of(whole.of(amount, Sense.PAID)) : OptionalLong.empty());
    }
    return new EffectRow(reform.slug(), Optional.empty(), counts, cents);
  }

  private static void assertSidesHide(
      List<StepRow> rows, boolean isGain, StepCount.Side side, OptionalLong all) {
    List<StepRow> own = rows.stream().filter(row -> row.isGain() == isGain).toList();
    List<StepRow> secret = own.stream().filter(row -> row.people().isEmpty()).toList();
    assertThat(own)
        .allSatisfy(row ->
            assertThat(row.people().orElse(side.people(row.step())))
                .isEqualTo(side.people(row.step())))
        .allSatisfy(row -> assertThat(row.people().orElse(11)).isGreaterThanOrEqualTo(11));
    if (all.isEmpty()) {
      assertThat(secret).hasSameSizeAs(own);
    } else if (!secret.isEmpty()) {
      // The others are told, and so is their sum: each secret one may be any of what is left.
      long left = secret.stream().mapToLong(row -> side.people(row.step())).sum();
      assertThat(secret).hasSizeGreaterThan(1);
      assertThat(left).isGreaterThanOrEqualTo(Secrecy.WIDTH);
    }
  }

  @Test
  void steps_that_would_tell_a_secret_sum_are_not_told() {
    StepCount steps = new StepCount();
    EffectCount whole = new EffectCount();
    for (int one = 0; one < 70; one++) {
      // All gain little of the 900 € they get: « from 20 to 50 € » bounds the sum too well.
      Effect effect = new Effect(Change.MORE, 90_000, one < 30 ? 91_990 : 94_500);
      steps.add(effect, Sense.PAID);
      whole.add(effect);
    }
    Reform reform = paid();

    assertThat(new StepTable(reform, steps, whole, told(reform, whole, false)).rows())
        .allSatisfy(row -> assertThat(row.people()).isEmpty());
    assertThat(new StepTable(reform, steps, whole, told(reform, whole, true)).rows())
        .anySatisfy(row -> assertThat(row.people()).hasValue(40));
  }

  /** Cents for one of those concerned; for one of the entitled, where they are few. */
  private static double mean(Amount amount, Map<String, EffectCount> effects) {
    EffectCount whole = new EffectCount();
    effects.values().forEach(whole::add);
    double mean = mean(amount, whole);
    double usual = Math.max(mean(Amount.COST_BEFORE, whole), mean(Amount.COST_AFTER, whole));
    return mean > 0 ? mean : Math.max(usual, 1);
  }

  private static double mean(Amount amount, EffectCount whole) {
    long count = whole.of(amount.about());
    return count < Secrecy.FEWEST ? 0 : (double) whole.of(amount, Sense.PAID) / count;
  }

  private static int[] atoms(
      EffectRow row, int[] parts, int width, Map<String, EffectCount> effects) {
    List<String> places = List.copyOf(effects.keySet());
    return IntStream.range(0, places.size())
        .filter(place -> row.departement().map(places.get(place)::equals).orElse(true))
        .flatMap(place -> IntStream.of(parts).map(part -> place * width + part))
        .toArray();
  }

  private static void assertToldAreTrue(
      List<Cell> cells, double[] atoms, BitSet hidden, List<OptionalLong> told) {
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!hidden.get(cell)) {
        assertThat(told.get(cell).orElseThrow()).isEqualTo((long) cells.get(cell).of(atoms));
        assertThat(told.get(cell).orElseThrow()).isGreaterThanOrEqualTo(Secrecy.FEWEST);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_hidden_crossing_is_known_within_five(int seed) {
    int rights = 4;
    Random random = new Random(seed);
    Map<Standing, Long> standings = new HashMap<>();
    double[] atoms = new double[1 << rights];
    for (int has = 0; has < atoms.length; has++) {
      atoms[has] = random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(8);
      if (has == 0) {
        atoms[has] = 500;
      }
      standings.put(new Standing(has, 0, has, 0), (long) atoms[has]);
    }

    List<CrossingRow> rows = new CrossingTable(List.of("0", "1", "2", "3"), standings).rows();

    List<Cell> cells = new ArrayList<>();
    BitSet hidden = new BitSet();
    for (CrossingRow row : rows) {
      int with = Integer.parseInt(row.with());
      int without = Integer.parseInt(row.without());
      hidden.set(cells.size(), row.before().isEmpty());
      assertThat(row.after()).isEqualTo(row.before());
      cells.add(
          new Cell(
              IntStream.range(0, atoms.length)
                  .filter(has -> (has >> with & 1) != 0 && (has >> without & 1) == 0)
                  .toArray(),
              Secrecy.WIDTH,
              1));
    }
    assertThat(new Audit(atoms, cells, hidden).faults()).isEmpty();
    assertToldAreTrue(cells, atoms, hidden, rows.stream().map(CrossingRow::before).toList());
  }

  @Test
  void where_nobody_could_be_exchanged_all_is_secret_of_the_smaller_right() {
    Map<Standing, Long> standings =
        Map.of(
            has(0b001), 5L,
            has(0b011), 8L,
            has(0b111), 12L,
            has(0b110), 100L,
            has(0), 500L);

    List<CrossingRow> rows = new CrossingTable(List.of("a", "b", "c"), standings).rows();

    assertThat(rows)
        .filteredOn(row -> row.with().equals("a") && row.without().equals("c"))
        .containsExactly(new CrossingRow("a", "c", OptionalLong.empty(), OptionalLong.empty()));
  }

  /** Before and after. */
  private static Standing has(int rights) {
    return new Standing(rights, 0, rights, 0);
  }

  @Test
  void who_is_not_known_to_lack_a_right_does_not_lack_it() {
    Map<Standing, Long> standings =
        Map.of(
            new Standing(1, 0, 1, 0), 100L,
            new Standing(1, 2, 1, 2), 1_000L,
            new Standing(2, 0, 2, 0), 50L,
            new Standing(0, 0, 0, 0), 500L);

    Collection<CrossingRow> rows = new CrossingTable(List.of("rsa", "css"), standings).rows();

    assertThat(rows)
        .contains(new CrossingRow("rsa", "css", OptionalLong.of(100), OptionalLong.of(100)));
  }
}
