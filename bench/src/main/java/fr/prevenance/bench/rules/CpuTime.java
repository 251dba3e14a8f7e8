package fr.prevenance.bench.rules;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations a second of CPU, garbage collections included. The compiler is not: it works less and
 * less, and on a busy machine for long.
 */
public final class CpuTime implements InternalProfiler {
  static final String NAME = "perCpuSecond";

  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private double before;

  /** Of the threads that live; collections by the clock, since no program can know better. */
  private double spentNanos() {
    long working = Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).sum();
    long collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return working + collecting * NANOS_A_MILLI;
  }

  @Override
  public String getDescription() {
    return "operations a second of CPU";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = spentNanos();
  }

  @Override
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (spentNanos() - before) / NANOS_A_SECOND;
    double rate = result.getMetadata().getAllOps() / seconds;
    return List.of(new ScalarResult(NAME, rate, "ops/s", AggregationPolicy.AVG));
  }
}
