package fr.prevenance.population.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Populations that are found without a solver. Atoms that stand in the very same told cells can be
 * exchanged for each other: whatever is moved between them, all that is told stays the same.
 */
final class Exchanges {
  private final List<Cell> cells;
  private final BitSet[] told;
  private final Map<BitSet, Alike> alike = new HashMap<>();

  /** Atoms that stand in the same told cells. */
  private static final class Alike {
    private double sum;
    private int size;
  }

  Exchanges(double[] atoms, List<Cell> cells, BitSet hidden) {
    this.cells = cells;
    this.told = new BitSet[atoms.length];
    for (int atom = 0; atom < atoms.length; atom++) {
      told[atom] = new BitSet();
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!hidden.get(cell)) {
        for (int atom : cells.get(cell).atoms()) {
          told[atom].set(cell);
        }
      }
    }
    for (int atom = 0; atom < atoms.length; atom++) {
      Alike like = alike.computeIfAbsent(told[atom], _ -> new Alike());
      like.sum += Math.max(0, atoms[atom]);
      like.size++;
    }
  }

  /** How far apart exchanges can bring the least and the greatest value of a cell. */
  double width(int cell) {
    Map<BitSet, Integer> own = new HashMap<>();
    for (int atom : cells.get(cell).atoms()) {
      own.merge(told[atom], 1, Integer::sum);
    }
    double width = 0;
    for (Map.Entry<BitSet, Integer> one : own.entrySet()) {
      Alike like = alike.get(one.getKey());
      if (one.getKey().isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      // All that is exchanged may be in this cell, or none of it.
      width += like != null && one.getValue() < like.size ? like.sum : 0;
    }
    return width;
  }
}
