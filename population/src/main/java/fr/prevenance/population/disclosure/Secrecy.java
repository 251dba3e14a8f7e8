package fr.prevenance.population.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * Secondary suppression. A number that is not told can often be worked out: from a total and the
 * other numbers of its line, from a difference. More numbers are kept back, until none that is kept
 * back is known but within its {@linkplain Cell#width width}.
 *
 * <p>For each, another population is found, with no atom below zero, that comes to all that is told
 * and in which this number is otherwise (Kelly, Golden, Assad, 1992: what must change with it at
 * the least cost is kept back with it). Such a population stays possible whatever else is kept
 * back: it proves that the number is safe, against whoever knows all that is told and how it is
 * made.
 */
public final class Secrecy {
  private final double[] atoms;
  private final List<Cell> cells;
  private final Worlds worlds;
  private final BitSet hidden;
  private final double[] least;
  private final double[] most;

  /** Numbers below this are not told. */
  public static final long FEWEST = 11;

  /** No number that is not told may be known within half of it, above or below. */
  public static final long WIDTH = 10;

  private Secrecy(double[] atoms, List<Cell> cells, BitSet hidden) {
    this.atoms = atoms;
    this.cells = cells;
    this.worlds = new Worlds(atoms, cells);
    this.hidden = hidden;
    this.least = new double[cells.size()];
    this.most = new double[cells.size()];
  }

  /**
   * The cells that are not to be told.
   *
   * @param atoms none below zero
   * @param small cells that are not told for their own sake
   */
  public static BitSet of(double[] atoms, List<Cell> cells, BitSet small) {
    return new Secrecy(atoms, cells, (BitSet) small.clone()).protect();
  }

  private BitSet protect() {
    for (BitSet open = open(); !open.isEmpty(); open = open()) {
      if (!isVaried(open) && !hideWith(open.nextSetBit(0))) {
        // What cannot be proven safe is not told: with nothing told, all is safe.
        hidden.set(0, cells.size());
        return hidden;
      }
    }
    return hidden;
  }

  /** Those kept back of which it is not shown yet that they are safe. */
  private BitSet open() {
    BitSet open = (BitSet) hidden.clone();
    Exchanges exchanges = new Exchanges(atoms, cells, hidden);
    for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
      if (isSafe(cell) || exchanges.width(cell) >= cells.get(cell).width()) {
        open.clear(cell);
      }
    }
    return open;
  }

  private boolean isSafe(int cell) {
    double width = cells.get(cell).width();
    return most[cell] - least[cell] >= width * (1 - Worlds.PRECISION);
  }

  /** Whether populations that come to all that is told show one more to be safe. */
  private boolean isVaried(BitSet open) {
    int before = open.cardinality();
    worlds.varied(open, hidden, 1).ifPresent(this::learn);
    worlds.varied(open, hidden, -1).ifPresent(this::learn);
    return open().cardinality() < before;
  }

  private boolean hideWith(int cell) {
    return worlds
        .shifted(cell, hidden)
        .map(variation -> {
          for (int other = 0; other < cells.size(); other++) {
            if (worlds.isChanged(other, variation)) {
              hidden.set(other);
            }
          }
          learn(variation);
          return isSafe(cell);
        })
        .orElse(false);
  }

  private void learn(double[] variation) {
    for (int cell = 0; cell < cells.size(); cell++) {
      double change = cells.get(cell).of(variation);
      least[cell] = Math.min(least[cell], change);
      most[cell] = Math.max(most[cell], change);
    }
  }
}
