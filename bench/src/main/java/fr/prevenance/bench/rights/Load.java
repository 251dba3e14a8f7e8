package fr.prevenance.bench.rights;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Requests to a server, in turn. What fails is counted and told: a server that refuses half of them
 * must not look quick.
 */
record Load(HttpClient http) {

  /**
   * What came back.
   *
   * @param seconds of each answer, shortest first
   * @param errors how many, by kind
   */
  record Taken(List<Double> seconds, Map<String, Integer> errors) {

    /**
     * @param share 0.99 for what one answer in a hundred exceeds
     */
    double quantile(double share) {
      if (seconds.isEmpty()) {
        return Double.NaN;
      }
      int rank = (int) Math.ceil(seconds.size() * share) - 1;
      return seconds.get(Math.clamp(rank, 0, seconds.size() - 1));
    }

    String errorsText() {
      return errors.isEmpty() ? "no error" : "errors: " + errors;
    }
  }

  /** One after the other, without pause: what one answer takes when nobody waits. */
  Taken oneByOne(List<HttpRequest> requests, int seconds) {
    List<CompletableFuture<Double>> answers = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int i = 0; System.nanoTime() < end; i++) {
      CompletableFuture<Double> answer = send(requests.get(i % requests.size()), System.nanoTime());
      answers.add(answer);
      answer.exceptionally(_ -> 0.0).join();
    }
    return taken(answers);
  }

  /**
   * On time whatever the answers do: latency counts from the moment a request is due.
   *
   * @param rate requests a second
   */
  Taken at(int rate, List<HttpRequest> requests, int seconds) throws InterruptedException {
    List<CompletableFuture<Double>> answers = new ArrayList<>();
    long first = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = first + i * (TimeUnit.SECONDS.toNanos(1) / rate);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      answers.add(send(requests.get(i % requests.size()), due));
    }
    return taken(answers);
  }

  private CompletableFuture<Double> send(HttpRequest request, long due) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> {
          if (answer.statusCode() != 200 || answer.body().isEmpty()) {
            throw new CompletionException(new IllegalStateException(answer.statusCode() + ""));
          }
          return (System.nanoTime() - due) / 1e9;
        });
  }

  private static Taken taken(List<CompletableFuture<Double>> answers) {
    List<Double> seconds = new ArrayList<>();
    Map<String, Integer> errors = new TreeMap<>();
    for (CompletableFuture<Double> answer : answers) {
      try {
        seconds.add(answer.join());
      } catch (CompletionException failure) {
        errors.merge(kind(failure), 1, Integer::sum);
      }
    }
    seconds.sort(Double::compare);
    return new Taken(List.copyOf(seconds), errors);
  }

  private static String kind(CompletionException failure) {
    return switch (failure.getCause()) {
      case IllegalStateException status -> "status " + status.getMessage();
      case Throwable cause -> cause.getClass().getSimpleName();
      case null -> failure.getClass().getSimpleName();
    };
  }
}
