package fr.prevenance.bench.rights;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The simulator's pages at 50 requests a second, sent on time whatever the answers do, beside a
 * static file of the same server at the same rate.
 */
final class SimulatorLoad {
  private static final int RATE = 50;
  private static final int WARM_UP_SECONDS = 40;
  private static final int SECONDS = 40;

  /** A couple with three children, some answers given: all rights are decided for each page. */
  private static final String FORM =
      "couple=married&enfants=3&alternes=0&reponse="
          + encoded("personne . date de naissance|Vous=1988-03-12")
          + "&reponse="
          + encoded("personne . date de naissance|La personne avec qui vous vivez=1990-01-02")
          + "&reponse="
          + encoded("personne . date de naissance|Enfant 1=2012-05-06")
          + "&reponse="
          + encoded("personne . date de naissance|Enfant 2=2016-05-06")
          + "&reponse="
          + encoded("personne . date de naissance|Enfant 3=2021-05-06")
          + "&reponse="
          + encoded("famille . revenu net catégoriel N-2|famille=30000");

  private final HttpClient http;

  private SimulatorLoad(HttpClient http) {
    this.http = http;
  }

  static List<Figure> measure(URI home) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      SimulatorLoad load = new SimulatorLoad(http);
      HttpRequest question = post(home, "");
      HttpRequest results = post(home, "&resultats=oui");
      HttpRequest file = HttpRequest.newBuilder(home.resolve("/neutre.css")).build();
      load.p99(question, WARM_UP_SECONDS);
      load.p99(results, WARM_UP_SECONDS);
      double peer = load.p99(file, SECONDS);
      return List.of(
          figure("a question", load.p99(question, SECONDS), peer),
          figure("the results", load.p99(results, SECONDS), peer));
    }
  }

  private static Figure figure(String page, double seconds, double peer) {
    return new Figure(
        "simulator, %s of all rights, p99 at %d requests/s".formatted(page, RATE),
        String.format(Locale.ROOT, "%.0f ms", seconds * 1000),
        String.format(Locale.ROOT, "a static file: %.1f ms, × %.1f", peer * 1000, seconds / peer));
  }

  private static HttpRequest post(URI home, String more) {
    return HttpRequest.newBuilder(home.resolve("/simulateur"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(FORM + more))
        .build();
  }

  /** Latency counts from the moment a request is due. */
  private double p99(HttpRequest request, int seconds) throws InterruptedException {
    int count = RATE * seconds;
    long first = System.nanoTime();
    List<CompletableFuture<Double>> answers =
        IntStream.range(0, count).mapToObj(i -> sendAt(request, first, i)).toList();
    double[] latencies = answers.stream().mapToDouble(CompletableFuture::join).sorted().toArray();
    return latencies[Math.min(count - 1, (int) Math.ceil(count * 0.99) - 1)];
  }

  private CompletableFuture<Double> sendAt(HttpRequest request, long first, int index) {
    long due = first + index * (1_000_000_000L / RATE);
    var later =
        CompletableFuture.delayedExecutor(
            Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
    return CompletableFuture.supplyAsync(
            () -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()), later)
        .thenCompose(answer -> answer)
        .thenApply(answer -> {
          if (answer.statusCode() != 200 || answer.body().isEmpty()) {
            throw new IllegalStateException("status " + answer.statusCode());
          }
          return (System.nanoTime() - due) / 1e9;
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
