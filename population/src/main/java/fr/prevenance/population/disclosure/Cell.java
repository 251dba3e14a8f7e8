package fr.prevenance.population.disclosure;

/**
 * A number that could be told: a sum of atoms, the numbers at the bottom of all tables, none of
 * which is told itself. Cells that have atoms in common are what can be worked out from each other.
 *
 * @param atoms their positions, each once
 * @param width how far apart the least and the greatest value must be that fit with all that is
 *     told, where this one is not
 * @param worth what is lost if it is not told, against other cells
 */
public record Cell(int[] atoms, double width, double worth) {
  public Cell {
    atoms = atoms.clone();
  }

  /** What it comes to, or how it varies where the atoms are variations. */
  public double of(double[] values) {
    double sum = 0;
    for (int atom : atoms) {
      sum += values[atom];
    }
    return sum;
  }
}
