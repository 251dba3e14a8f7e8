package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.duckdb.Execution;
import fr.prevenance.population.duckdb.Part;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The processes of Spark. */
final class SparkExecution implements Execution {
  private final PartTasks tasks;

  SparkExecution(PartTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void run(List<Part> left, Results results) throws DatasetException, IOException {
    try {
      tasks.run(left, result -> take(result, results));
    } catch (Refused refused) {
      throw new DatasetException(refused.issues);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void take(PartResult result, Results results) {
    switch (result) {
      case PartResult.Done(var part, var counts) -> {
        try {
          results.done(part, counts);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      case PartResult.Faulty faulty -> throw new Refused(faulty.told());
      case PartResult.Exhausted(_, var message) -> throw new ResourcesExhausted(message);
    }
  }

  /** The faults of a part, through what throws none of them. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DatasetIssue> issues;

    Refused(List<DatasetIssue> issues) {
      super("A part cannot be read", null, false, false);
      this.issues = issues;
    }
  }
}
