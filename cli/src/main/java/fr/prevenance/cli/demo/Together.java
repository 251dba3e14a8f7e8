package fr.prevenance.cli.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people at work at the same time. */
final class Together {

  private Together() {}

  /** What somebody does. */
  interface Work<T> {
    void doFor(T worker) throws IOException;
  }

  /**
   * Each does their work, so many at once; returns when all have finished.
   *
   * @throws IOException the first failure; the others go on to their end
   */
  static <T> void each(List<T> workers, int atOnce, Work<T> work) throws IOException {
    try (ExecutorService places = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> works = new ArrayList<>();
      for (T worker : workers) {
        works.add(
            places.submit(() -> {
              work.doFor(worker);
              return worker;
            }));
      }
      for (Future<?> each : works) {
        result(each);
      }
    }
  }

  /** Waits for a result, and fails as the work itself failed. */
  static <T> T result(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(failure.getCause());
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("attente interrompue");
    }
  }
}
