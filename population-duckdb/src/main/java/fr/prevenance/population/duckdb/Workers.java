package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work, done by several threads that share what there is to do. */
final class Workers {
  private Workers() {}

  /** What one of them does. */
  interface Work {
    /**
     * @param worker number that no other has, from 0
     */
    void run(int worker) throws DatasetException;
  }

  /** Returns when all have ended; fails as the first of them did. */
  static void run(int threads, Work work) throws DatasetException {
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
        await(one);
      }
    }
  }

  private static void await(Future<Void> work) throws DatasetException {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while others work", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case DatasetException refused -> throw refused;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
