package fr.prevenance.population.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work, done by several threads that share what there is to do. */
public final class Workers {
  private Workers() {}

  /**
   * What one of them does.
   *
   * @param <E> how it may fail, beside faults
   */
  public interface Work<E extends Exception> {
    /**
     * @param worker number that no other has, from 0
     */
    void run(int worker) throws E;
  }

  /** Returns when all have ended; fails as the first of them did. */
  public static <E extends Exception> void run(int threads, Work<E> work) throws E {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int worker = i;
        running.add(
            executor.submit(() -> {
              work.run(worker);
              return null;
            }));
      }
      for (Future<Void> one : running) {
        Workers.<E>await(one);
      }
    }
  }

  // Work throws nothing else that is checked.
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void await(Future<Void> work) throws E {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while others work", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null -> throw new IllegalStateException(e);
        case Throwable expected -> throw (E) expected;
      }
    }
  }
}
