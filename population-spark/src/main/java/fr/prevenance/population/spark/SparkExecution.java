package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.duckdb.Execution;
import fr.prevenance.population.duckdb.Part;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The processes of Spark. */
final class SparkExecution implements Execution {
  private final PartTasks tasks;

  SparkExecution(PartTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void run(List<Part> left, Results results) throws DatasetException, IOException {
    AtomicReference<PartResult> refused = new AtomicReference<>();
    try {
      tasks.run(left, result -> take(result, results, refused));
    } catch (RuntimeException failure) {
      switch (refused.get()) {
        case PartResult.Faulty faulty -> throw new DatasetException(faulty.told());
        case PartResult.Exhausted(_, var message) -> throw new ResourcesExhausted(message);
        case null, default -> throw failure;
      }
    }
  }

  private static void take(
      PartResult result, Results results, AtomicReference<PartResult> refused) {
    if (result instanceof PartResult.Done(var part, var counts)) {
      commit(part, counts, results);
    } else {
      refused.compareAndSet(null, result);
      throw new IllegalStateException("A part cannot be done");
    }
  }

  private static void commit(
      Part part,
      java.util.Map<String, fr.prevenance.population.duckdb.RightCount> counts,
      Results results) {
    try {
      results.done(part, counts);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
