package fr.prevenance.population.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Other populations that could be behind a table, as variations of the atoms: found by linear
 * programming, and checked here whatever the solver says.
 */
final class Worlds {
  /** Of what is compared, relative to the width of a cell. */
  static final double PRECISION = 1e-6;

  private final double[] atoms;
  private final List<Cell> cells;
  private final double farthest;

  Worlds(double[] atoms, List<Cell> cells) {
    this.atoms = atoms;
    this.cells = cells;
    double widest = cells.stream().mapToDouble(Cell::width).max().orElse(0);
    // Numbers of like size keep the solver exact; many cells may vary at the expense of one.
    this.farthest = 2 * widest * Math.max(1, cells.size());
  }

  /**
   * One in which all that is told is the same, and as many cells as can be vary by their width.
   *
   * @param direction 1 up, -1 down
   */
  Optional<double[]> varied(BitSet wanted, BitSet hidden, int direction) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variation = variation(model);
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!hidden.get(cell)) {
        sum(model, "told" + cell, cell, variation, 1).level(0);
      } else if (wanted.get(cell)) {
        Variable reached =
            model.newVariable("reached" + cell).lower(0).upper(cells.get(cell).width()).weight(1);
        sum(model, "hidden" + cell, cell, variation, direction).set(reached, -1).lower(0);
      }
    }
    return solved(model.maximise(), variation)
        .filter(found ->
            IntStream.range(0, cells.size())
                .allMatch(cell -> hidden.get(cell) || !isChanged(cell, found)));
  }

  /** One in which a cell is greater by its width, and the least that is told varies with it. */
  Optional<double[]> shifted(int target, BitSet hidden) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variation = variation(model);
    sum(model, "target", target, variation, 1).level(cells.get(target).width());
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!hidden.get(cell)) {
        double worth = cells.get(cell).worth();
        Variable above = model.newVariable("above" + cell).lower(0).weight(worth);
        Variable below = model.newVariable("below" + cell).lower(0).weight(worth);
        sum(model, "told" + cell, cell, variation, 1).set(above, -1).set(below, 1).level(0);
      }
    }
    return solved(model.minimise(), variation);
  }

  /** Whether a cell is otherwise in a variation. */
  boolean isChanged(int cell, double[] variation) {
    return Math.abs(cells.get(cell).of(variation)) > PRECISION * cells.get(cell).width();
  }

  private List<Variable> variation(ExpressionsBasedModel model) {
    return IntStream.range(0, atoms.length)
        .mapToObj(atom ->
            model
                .newVariable("atom" + atom)
                .lower(-Math.clamp(atoms[atom], 0, farthest))
                .upper(farthest))
        .toList();
  }

  private Expression sum(
      ExpressionsBasedModel model, String name, int cell, List<Variable> variation, int sign) {
    Expression sum = model.newExpression(name);
    for (int atom : cells.get(cell).atoms()) {
      sum.set(variation.get(atom), sign);
    }
    return sum;
  }

  /** No atom falls below zero by more than rounding, which is taken off. */
  private Optional<double[]> solved(Optimisation.Result result, List<Variable> variation) {
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    double[] found = new double[variation.size()];
    for (int atom = 0; atom < found.length; atom++) {
      found[atom] = Math.max(result.doubleValue(atom), -Math.max(0, atoms[atom]));
    }
    return Optional.of(found);
  }
}
