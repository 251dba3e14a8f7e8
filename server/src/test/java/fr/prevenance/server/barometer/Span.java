package fr.prevenance.server.barometer;

import java.util.ArrayList;
import java.util.List;

/** What sums and differences of told numbers come to, as vectors over the atoms. */
final class Span {
  private static final double NOTHING = 1e-9;

  private final int atoms;

  /** Each begins where those before it have nothing. */
  private final List<double[]> steps = new ArrayList<>();

  Span(int atoms) {
    this.atoms = atoms;
  }

  void add(int[] told) {
    double[] rest = rest(told);
    if (lead(rest) < atoms) {
      steps.add(rest);
    }
  }

  boolean holds(int[] cell) {
    return lead(rest(cell)) == atoms;
  }

  private double[] rest(int[] cell) {
    double[] rest = new double[atoms];
    for (int atom : cell) {
      rest[atom] = 1;
    }
    for (double[] step : steps) {
      int lead = lead(step);
      double times = rest[lead] / step[lead];
      for (int atom = 0; atom < atoms; atom++) {
        rest[atom] -= times * step[atom];
      }
    }
    return rest;
  }

  private int lead(double[] vector) {
    int lead = 0;
    while (lead < atoms && Math.abs(vector[lead]) < NOTHING) {
      lead++;
    }
    return lead;
  }
}
