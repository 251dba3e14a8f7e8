package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.population.disclosure.Cell;
import fr.prevenance.population.disclosure.Secrecy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The lines of one right: départements, then the whole. Counts that are small, and those from which
 * they could be worked out, are secret, then sums of money likewise.
 */
final class EffectTable {
  private static final Change[] CHANGES = Change.values();
  private static final Money[] PARTS = Money.values();

  /** What the line of the whole is worth against that of one département. */
  private static final double WHOLE = 50;

  private final Reform reform;
  private final Sense sense;
  private final List<Measure> measures;
  private final List<Amount> amounts;
  private final List<String> places;
  private final List<EffectCount> lines;
  private final EffectCount whole = new EffectCount();

  EffectTable(Reform reform, Map<String, EffectCount> effects) {
    this.reform = reform;
    this.sense = reform.before().result().sense();
    boolean isChanged = reform.isChanged();
    this.measures =
        isChanged ? List.of(Measure.values()) : List.of(Measure.BEFORE, Measure.UNKNOWN);
    this.amounts = isChanged ? List.of(Amount.values()) : List.of(Amount.COST_BEFORE);
    this.places = List.copyOf(effects.keySet());
    this.lines = List.copyOf(effects.values());
    lines.forEach(whole::add);
  }

  List<EffectRow> rows() {
    List<Cell> counts = counts();
    BitSet secretCounts = Secrecy.of(countAtoms(), counts, smallCounts());
    BitSet secretSums =
        reform.hasAmount() ? Secrecy.of(moneyAtoms(), sums(), about(secretCounts)) : new BitSet();
    List<EffectRow> rows = new ArrayList<>();
    for (int line = 0; line <= publishedLines(); line++) {
      rows.add(row(line, secretCounts, secretSums));
    }
    return rows;
  }

  /** What is counted everywhere, secret or not. */
  EffectCount whole() {
    return whole;
  }

  /** Lines but that of the whole, which is the only one where nobody asks for départements. */
  private int publishedLines() {
    return places.equals(List.of(Places.ANYWHERE)) ? 0 : lines.size();
  }

  private EffectCount line(int line) {
    return line < publishedLines() ? lines.get(line) : whole;
  }

  private double worth(int line, double value) {
    return Math.log(2 + Math.max(0, value)) * (line < publishedLines() ? 1 : WHOLE);
  }

  private EffectRow row(int line, BitSet secretCounts, BitSet secretSums) {
    EffectCount count = line(line);
    Map<Measure, OptionalLong> counts = new EnumMap<>(Measure.class);
    for (Measure measure : measures) {
      boolean isSecret = secretCounts.get(line * measures.size() + measures.indexOf(measure));
      counts.put(measure, told(isSecret, count.of(measure)));
    }
    Map<Amount, OptionalLong> cents = new EnumMap<>(Amount.class);
    if (reform.hasAmount()) {
      for (Amount amount : amounts) {
        boolean isSecret = secretSums.get(line * amounts.size() + amounts.indexOf(amount));
        cents.put(amount, told(isSecret, count.of(amount, sense)));
      }
    }
    if (!reform.isChanged()) {
      unchanged(counts, cents);
    }
    Optional<String> place =
        line < publishedLines() ? Optional.of(places.get(line)) : Optional.empty();
    return new EffectRow(reform.slug(), place, counts, cents);
  }

  /** That the same rules make nobody win or lose is no secret, nor that they come to the same. */
  private static void unchanged(
      Map<Measure, OptionalLong> counts, Map<Amount, OptionalLong> cents) {
    OptionalLong nothing = OptionalLong.of(0);
    counts.put(Measure.AFTER, counts.getOrDefault(Measure.BEFORE, nothing));
    counts.put(Measure.WINNERS, nothing);
    counts.put(Measure.LOSERS, nothing);
    if (!cents.isEmpty()) {
      cents.put(Amount.COST_AFTER, cents.getOrDefault(Amount.COST_BEFORE, nothing));
      cents.put(Amount.GAINS, nothing);
      cents.put(Amount.LOSSES, nothing);
    }
  }

  private static OptionalLong told(boolean isSecret, long value) {
    return isSecret ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private double[] countAtoms() {
    return lines.stream()
        .flatMapToDouble(
            line -> IntStream.range(0, CHANGES.length).mapToDouble(i -> line.of(CHANGES[i])))
        .toArray();
  }

  private List<Cell> counts() {
    List<Cell> cells = new ArrayList<>();
    for (int line = 0; line <= publishedLines(); line++) {
      for (Measure measure : measures) {
        int[] parts = measure.changes().stream().mapToInt(Change::ordinal).toArray();
        double worth = worth(line, (double) line(line).of(measure));
        cells.add(new Cell(atoms(line, parts, CHANGES.length), Secrecy.WIDTH, worth));
      }
    }
    return cells;
  }

  private BitSet smallCounts() {
    BitSet small = new BitSet();
    for (int line = 0; line <= publishedLines(); line++) {
      for (Measure measure : measures) {
        small.set(
            line * measures.size() + measures.indexOf(measure),
            line(line).of(measure) < Secrecy.FEWEST);
      }
    }
    return small;
  }

  /** Sums about those whose number is secret. */
  private BitSet about(BitSet secretCounts) {
    BitSet secret = new BitSet();
    for (int line = 0; line <= publishedLines(); line++) {
      for (Amount amount : amounts) {
        secret.set(
            line * amounts.size() + amounts.indexOf(amount),
            secretCounts.get(line * measures.size() + measures.indexOf(amount.about())));
      }
    }
    return secret;
  }

  private double[] moneyAtoms() {
    double unit = usual();
    return lines.stream()
        .flatMapToDouble(
            line -> IntStream.range(0, PARTS.length).mapToDouble(i -> line.of(PARTS[i]) / unit))
        .toArray();
  }

  /** A sum may not be known better than to what so many people get of it. */
  private List<Cell> sums() {
    double unit = usual();
    List<Cell> cells = new ArrayList<>();
    for (int line = 0; line <= publishedLines(); line++) {
      for (Amount amount : amounts) {
        int[] parts = amount.parts(sense).stream().mapToInt(Money::ordinal).toArray();
        double mean = mean(amount) > 0 ? mean(amount) : unit;
        double worth = worth(line, line(line).of(amount, sense) / unit);
        cells.add(new Cell(atoms(line, parts, PARTS.length), Secrecy.WIDTH * mean / unit, worth));
      }
    }
    return cells;
  }

  /** Cents for one, over the whole; nothing where they are few. */
  private double mean(Amount amount) {
    long count = whole.of(amount.about());
    return count < Secrecy.FEWEST ? 0 : (double) whole.of(amount, sense) / count;
  }

  /** The amount that all sums are measured by, so that numbers are of like size. */
  private double usual() {
    double mean = Math.max(mean(Amount.COST_BEFORE), mean(Amount.COST_AFTER));
    return mean > 0 ? mean : 1;
  }

  private int[] atoms(int line, int[] parts, int width) {
    IntStream all = line < publishedLines() ? IntStream.of(line) : IntStream.range(0, lines.size());
    return all.flatMap(one -> IntStream.of(parts).map(part -> one * width + part)).toArray();
  }
}
