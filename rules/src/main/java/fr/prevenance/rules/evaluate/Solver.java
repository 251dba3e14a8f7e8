package fr.prevenance.rules.evaluate;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Zero of a function between two bounds, by the method of Brent: bisection made faster by secants
 * and inverse quadratic interpolation (R. Brent, <i>Algorithms for Minimization without
 * Derivatives</i>, 1973, chapter 4).
 *
 * @param tolerance how near zero, or how narrow the bracket, is near enough
 * @param iterations at most
 * @param acceptable below it the last point met is better than nothing
 */
record Solver(double tolerance, int iterations, double acceptable) {
  private static final double PRECISION = 1e-15;

  OptionalDouble zero(DoubleUnaryOperator function, double low, double high) {
    var points = new Bracketing(function, low, high);
    var fallback = OptionalDouble.empty();
    for (int i = 0; i < iterations; i++) {
      points.bestLast();
      if (points.isNarrow(tolerance)) {
        return OptionalDouble.of(points.b);
      }
      points.advance(tolerance);
      double rest = Math.abs(points.fb);
      if (rest < tolerance) {
        return OptionalDouble.of(points.b);
      }
      fallback = rest < acceptable ? OptionalDouble.of(points.b) : fallback;
    }
    return fallback;
  }

  /** Three points: the best one b, the one before a, and c on the other side of zero. */
  private static final class Bracketing {
    private final DoubleUnaryOperator function;
    private double a;
    private double b;
    private double c;
    private double fa;
    private double fb;
    private double fc;
    private double previousStep;

    Bracketing(DoubleUnaryOperator function, double low, double high) {
      this.function = function;
      this.a = low;
      this.b = high;
      this.c = low;
      this.fa = function.applyAsDouble(low);
      this.fb = function.applyAsDouble(high);
      this.fc = fa;
    }

    void bestLast() {
      previousStep = b - a;
      if (Math.abs(fc) < Math.abs(fb)) {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
      }
    }

    boolean isNarrow(double tolerance) {
      return Math.abs((c - b) / 2) <= enough(tolerance) || fb == 0;
    }

    private double enough(double tolerance) {
      return PRECISION * Math.abs(b) + tolerance / 2;
    }

    void advance(double tolerance) {
      double enough = enough(tolerance);
      double step = step(enough);
      if (Math.abs(step) < enough) {
        step = step > 0 ? enough : -enough;
      }
      a = b;
      fa = fb;
      b += step;
      fb = function.applyAsDouble(b);
      if (fb > 0 && fc > 0 || fb < 0 && fc < 0) {
        c = a;
        fc = fa;
      }
    }

    /** By interpolation where it is likely to be better than halving. */
    private double step(double enough) {
      double half = (c - b) / 2;
      boolean tries = Math.abs(previousStep) >= enough && Math.abs(fa) > Math.abs(fb);
      if (!tries) {
        return half;
      }
      double p;
      double q;
      if (a == c) {
        double ratio = fb / fa;
        p = (c - b) * ratio;
        q = 1 - ratio;
      } else {
        double r = fa / fc;
        double s = fb / fc;
        double t = fb / fa;
        p = t * ((c - b) * r * (r - s) - (b - a) * (s - 1));
        q = (r - 1) * (s - 1) * (t - 1);
      }
      q = p > 0 ? -q : q;
      p = p > 0 ? p : -p;
      boolean inside =
          p < 0.75 * (c - b) * q - Math.abs(enough * q) / 2 && p < Math.abs(previousStep * q / 2);
      return inside ? p / q : half;
    }
  }
}
