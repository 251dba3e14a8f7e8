package fr.prevenance.server.barometer;

import fr.prevenance.population.disclosure.Cell;
import fr.prevenance.population.disclosure.Secrecy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which numbers of a publication may be told: those of 11 people or more from which no smaller one
 * can be worked out. A line for each right, then the whole; where there is one right, the whole
 * alone.
 *
 * <p>Tables that count the same people by another day hide together where their numbers are close:
 * one could otherwise be taken for the other.
 */
final class Disclosure {
  /** What the line of the whole is worth against that of one right. */
  private static final double WHOLE = 50;

  private final List<String> rights;
  private final Map<PublicTable, double[]> atoms = new EnumMap<>(PublicTable.class);
  private final Map<PublicTable, List<Cell>> cells = new EnumMap<>(PublicTable.class);
  private final Map<PublicTable, BitSet> hidden = new EnumMap<>(PublicTable.class);

  private Disclosure(Counts counts) {
    this.rights = counts.rights();
    List<Counts> lines = rights.stream().map(counts::ofRight).toList();
    for (PublicTable table : PublicTable.values()) {
      atoms.put(
          table,
          lines.stream().flatMapToDouble(line -> table.atoms(line).asDoubleStream()).toArray());
      cells.put(table, made(table));
      hidden.put(table, new BitSet());
    }
  }

  static Disclosure of(Counts counts) {
    Disclosure disclosure = new Disclosure(counts);
    for (PublicTable table : PublicTable.values()) {
      disclosure.hidden.put(table, disclosure.protect(table, disclosure.small(table)));
    }
    while (disclosure.isLinked()) {
      for (PublicTable table : PublicTable.values()) {
        disclosure.hidden.compute(table, (_, secret) -> disclosure.protect(table, secret));
      }
    }
    return disclosure;
  }

  /** Slugs of the lines before that of the whole. */
  List<String> told() {
    return rights.size() > 1 ? rights : List.of();
  }

  /**
   * Empty where it is kept back.
   *
   * @param line position among {@link #told}; their number for the whole
   */
  OptionalLong number(int line, Measure measure) {
    PublicTable table = measure.table();
    return of(hidden, table).get(position(line, measure))
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(value(line, measure)));
  }

  double[] atoms(PublicTable table) {
    return of(atoms, table);
  }

  List<Cell> cells(PublicTable table) {
    return of(cells, table);
  }

  BitSet hidden(PublicTable table) {
    return (BitSet) of(hidden, table).clone();
  }

  private BitSet protect(PublicTable table, BitSet secret) {
    double[] atoms = atoms(table);
    if (DoubleStream.of(atoms).anyMatch(atom -> atom < 0)) {
      BitSet all = new BitSet();
      all.set(0, cells(table).size());
      return all;
    }
    return Secrecy.of(atoms, cells(table), secret);
  }

  private BitSet small(PublicTable table) {
    double[] atoms = atoms(table);
    List<Cell> cells = cells(table);
    BitSet small = new BitSet();
    IntStream.range(0, cells.size())
        .filter(cell -> cells.get(cell).of(atoms) < Secrecy.FEWEST)
        .forEach(small::set);
    return small;
  }

  /** Hides what is alike; whether there was any. */
  private boolean isLinked() {
    boolean isChanged = false;
    for (Measure measure : Measure.values()) {
      for (int line = 0; line <= told().size(); line++) {
        if (of(hidden, measure.table()).get(position(line, measure))) {
          for (Measure alike : alike(line, measure)) {
            BitSet other = of(hidden, alike.table());
            isChanged |= !other.get(position(line, alike));
            other.set(position(line, alike));
          }
        }
      }
    }
    return isChanged;
  }

  /** A number far from the one that is kept back tells nothing of it. */
  private List<Measure> alike(int line, Measure measure) {
    double own = value(line, measure);
    return measure.alike().stream()
        .filter(alike -> Math.abs(value(line, alike) - own) < Secrecy.WIDTH)
        .toList();
  }

  double value(int line, Measure measure) {
    return cells(measure.table()).get(position(line, measure)).of(atoms(measure.table()));
  }

  private static int position(int line, Measure measure) {
    List<Measure> measures = measure.table().measures();
    return line * measures.size() + measures.indexOf(measure);
  }

  private List<Cell> made(PublicTable table) {
    int width = atoms(table).length / Math.max(1, rights.size());
    List<Cell> made = new ArrayList<>();
    for (int line = 0; line <= told().size(); line++) {
      boolean isWhole = line == told().size();
      int[] summed = isWhole ? IntStream.range(0, rights.size()).toArray() : new int[] {line};
      for (Measure measure : table.measures()) {
        int[] parts =
            IntStream.of(summed)
                .flatMap(one -> IntStream.of(measure.atoms()).map(atom -> one * width + atom))
                .toArray();
        made.add(new Cell(parts, Secrecy.WIDTH, measure.worth() * (isWhole ? WHOLE : 1)));
      }
    }
    return made;
  }

  private static <T> T of(Map<PublicTable, T> all, PublicTable table) {
    return Objects.requireNonNull(all.get(table));
  }
}
