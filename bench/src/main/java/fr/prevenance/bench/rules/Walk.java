package fr.prevenance.bench.rules;

/**
 * The least tree that can be walked: nodes over bare doubles, without units, missing variables or
 * trace. Not applicable is NaN, {@code oui} is 1.
 */
interface Walk {
  double in(Row row);

  /** One household, and what its rules came to so far. */
  final class Row {
    private final double[] facts;
    private final double[] results;
    private final int[] doneAt;
    private int now;

    Row(int facts, int rules) {
      this.facts = new double[facts];
      this.results = new double[rules];
      this.doneAt = new int[rules];
    }

    /** Goes on to another household. */
    Row at(double[][] columns, int household) {
      for (int fact = 0; fact < facts.length; fact++) {
        facts[fact] = columns[fact][household];
      }
      now++;
      return this;
    }
  }

  record Constant(double value) implements Walk {
    @Override
    public double in(Row row) {
      return value;
    }
  }

  record Given(int fact) implements Walk {
    @Override
    public double in(Row row) {
      return row.facts[fact];
    }
  }

  record Default(Walk value, double fallback) implements Walk {
    @Override
    public double in(Row row) {
      double known = value.in(row);
      return Double.isNaN(known) ? fallback : known;
    }
  }

  /** Computed once for a household. */
  record Rule(int index, Walk body) implements Walk {
    @Override
    public double in(Row row) {
      if (row.doneAt[index] != row.now) {
        row.results[index] = body.in(row);
        row.doneAt[index] = row.now;
      }
      return row.results[index];
    }
  }

  /** Under another answer to one fact; nothing of what was computed serves. */
  record Under(int fact, double other, Walk value) implements Walk {
    @Override
    public double in(Row row) {
      var inside = new Row(row.facts.length, row.results.length);
      System.arraycopy(row.facts, 0, inside.facts, 0, row.facts.length);
      inside.facts[fact] = other;
      inside.now = 1;
      return value.in(inside);
    }
  }

  record Plus(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) + right.in(row);
    }
  }

  record Minus(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) - right.in(row);
    }
  }

  record Times(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) * right.in(row);
    }
  }

  record Over(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) / right.in(row);
    }
  }

  record Least(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return Math.min(left.in(row), right.in(row));
    }
  }

  record Greatest(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return Math.max(left.in(row), right.in(row));
    }
  }

  record AtLeast(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) >= right.in(row) ? 1 : 0;
    }
  }

  record Same(Walk left, double right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) == right ? 1 : 0;
    }
  }

  record Either(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) == 1 || right.in(row) == 1 ? 1 : 0;
    }
  }

  record Both(Walk left, Walk right) implements Walk {
    @Override
    public double in(Row row) {
      return left.in(row) == 1 && right.in(row) == 1 ? 1 : 0;
    }
  }

  record If(Walk test, Walk then, Walk otherwise) implements Walk {
    @Override
    public double in(Row row) {
      return test.in(row) == 1 ? then.in(row) : otherwise.in(row);
    }
  }

  record Rounded(Walk value) implements Walk {
    @Override
    public double in(Row row) {
      return Math.floor(value.in(row) * 100 + 0.5) / 100;
    }
  }

  /** The amount of the bracket that holds the base. */
  record Grid(Walk base, double[] ceilings, double[] amounts) implements Walk {
    @Override
    public double in(Row row) {
      double value = base.in(row);
      int at = 0;
      while (at < ceilings.length && value >= ceilings[at]) {
        at++;
      }
      return amounts[at];
    }
  }

  /** Each rate on what lies within its bracket. */
  record Scale(Walk base, double[] ceilings, double[] rates) implements Walk {
    @Override
    public double in(Row row) {
      double value = base.in(row);
      double total = 0;
      double floor = 0;
      for (int at = 0; at < rates.length && value > floor; at++) {
        double ceiling = at < ceilings.length ? ceilings[at] : Double.POSITIVE_INFINITY;
        total += rates[at] * (Math.min(value, ceiling) - floor);
        floor = ceiling;
      }
      return total;
    }
  }

  /** A rate that goes up evenly between ceilings. */
  record Slope(Walk base, double[] ceilings, double[] rates) implements Walk {
    @Override
    public double in(Row row) {
      double value = base.in(row);
      if (value < ceilings[0]) {
        return rates[0];
      }
      for (int at = 1; at < rates.length; at++) {
        if (value < ceilings[at]) {
          double share = (value - ceilings[at - 1]) / (ceilings[at] - ceilings[at - 1]);
          return rates[at - 1] + share * (rates[at] - rates[at - 1]);
        }
      }
      return rates[rates.length - 1];
    }
  }
}
