package fr.prevenance.population.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** What somebody who knows all that is told can work out of a number that is not. */
public record Audit(double[] atoms, List<Cell> cells, BitSet hidden) {

  /** The cells that are known better than they may be. */
  public List<String> faults() {
    return hidden.stream()
        .filter(cell -> known(cell) < cells.get(cell).width() * (1 - 1e-4))
        .mapToObj(cell ->
            "cell %d, %.1f, is known within %.3f"
                .formatted(cell, cells.get(cell).of(atoms), known(cell)))
        .toList();
  }

  private double known(int cell) {
    double least = bound(cell, false);
    // Twice as far as must be is as good as without bound.
    return bound(cell, true) - least;
  }

  private double bound(int cell, boolean isGreatest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    double beyond = cells.get(cell).of(atoms) + 10 * cells.get(cell).width();
    List<Variable> world =
        IntStream.range(0, atoms.length)
            .mapToObj(atom -> model.newVariable("atom" + atom).lower(0))
            .toList();
    for (int told = 0; told < cells.size(); told++) {
      if (!hidden.get(told)) {
        var sum = model.newExpression("told" + told).level(cells.get(told).of(atoms));
        for (int atom : cells.get(told).atoms()) {
          sum.set(world.get(atom), 1);
        }
      }
    }
    var wanted = model.newExpression("wanted").weight(1).upper(beyond);
    for (int atom : cells.get(cell).atoms()) {
      wanted.set(world.get(atom), 1);
    }
    var result = isGreatest ? model.maximise() : model.minimise();
    if (!result.getState().isFeasible()) {
      throw new AssertionError("The true population itself is possible: " + result.getState());
    }
    double[] found = new double[atoms.length];
    for (int atom = 0; atom < found.length; atom++) {
      found[atom] = result.doubleValue(atom);
    }
    return cells.get(cell).of(found);
  }
}
