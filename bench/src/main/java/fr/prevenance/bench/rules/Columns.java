package fr.prevenance.bench.rules;

import fr.prevenance.rules.Column;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Many households at once, columns in memory, on one core. */
@State(Scope.Thread)
public class Columns {
  static final int HOUSEHOLDS = 1 << 18;

  private final double[][] facts = Households.draw(RuleSet.HEATING, HOUSEHOLDS).columns();
  private final double[] results = new double[HOUSEHOLDS];

  /** The rules as classes made at run time. */
  @State(Scope.Thread)
  public static class Generated {
    private final GeneratedCode heating = new GeneratedCode(RuleSet.HEATING, HOUSEHOLDS);
    private final GeneratedCode repeated = new GeneratedCode(RuleSet.HEATING, HOUSEHOLDS);
    private final GeneratedCode household = new GeneratedCode(RuleSet.HOUSEHOLD, HOUSEHOLDS);

    public Generated() {
      repeated.repeatFirst();
    }

    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public Column heating() {
      return heating.compute();
    }

    /** Without anything that a processor cannot foretell. */
    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public Column oneHousehold() {
      return repeated.compute();
    }

    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public Column household() {
      return household.compute();
    }
  }

  @Benchmark
  @OperationsPerInvocation(HOUSEHOLDS)
  public double[] byHand() {
    HeatingByHand.compute(facts, results);
    return results;
  }

  @Benchmark
  @OperationsPerInvocation(HOUSEHOLDS)
  public double[] treeWalk() {
    HeatingTree.compute(facts, results);
    return results;
  }
}
