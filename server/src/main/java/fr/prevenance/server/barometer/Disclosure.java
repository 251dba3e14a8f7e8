package fr.prevenance.server.barometer;

import fr.prevenance.population.disclosure.Cell;
import fr.prevenance.population.disclosure.Secrecy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final List<Counts> lines;
  private final Map<PublicTable, BitSet> hidden = new EnumMap<>(PublicTable.class);

  private Disclosure(Counts counts) {
    this.rights = counts.rights();
    this.lines = rights.stream().map(counts::ofRight).toList();
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
    return hidden.getOrDefault(table, new BitSet()).get(position(line, measure))
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(value(line, measure)));
  }

  double[] atoms(PublicTable table) {
    return lines.stream().flatMapToDouble(line -> table.atoms(line).asDoubleStream()).toArray();
  }

  List<Cell> cells(PublicTable table) {
    List<Cell> cells = new ArrayList<>();
    for (int line = 0; line <= told().size(); line++) {
      for (Measure measure : table.measures()) {
        cells.add(cell(line, measure));
      }
    }
    return cells;
  }

  BitSet hidden(PublicTable table) {
    return (BitSet) hidden.getOrDefault(table, new BitSet()).clone();
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
        if (hidden(measure.table()).get(position(line, measure))) {
          for (Measure alike : alike(line, measure)) {
            BitSet other = hidden.getOrDefault(alike.table(), new BitSet());
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
    return cell(line, measure).of(atoms(measure.table()));
  }

  private static int position(int line, Measure measure) {
    List<Measure> measures = measure.table().measures();
    return line * measures.size() + measures.indexOf(measure);
  }

  private Cell cell(int line, Measure measure) {
    int width = lines.isEmpty() ? 0 : (int) measure.table().atoms(lines.getFirst()).count();
    boolean isWhole = line == told().size();
    int[] atoms =
        (isWhole ? IntStream.range(0, lines.size()) : IntStream.of(line))
            .flatMap(one -> IntStream.of(measure.atoms()).map(atom -> one * width + atom))
            .toArray();
    return new Cell(atoms, Secrecy.WIDTH, measure.worth() * (isWhole ? WHOLE : 1));
  }
}
