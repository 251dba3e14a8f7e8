package fr.prevenance.bench;

import fr.prevenance.cli.demo.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./prevenance demo} as a newcomer runs it: another process, started by the launcher. */
public final class DemoProcess {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final long POLL_MILLIS = 20;

  /** What the demonstration says when all that it does by itself is done. */
  private static final String READY = "Prévenance est prête.";

  private final Path project;
  private final Path data;
  private final int people;

  public DemoProcess(Path project, Path data, int people) {
    this.project = project;
    this.data = data;
    this.people = people;
  }

  /** Runs the chain once, to the end. */
  Measure headless() throws IOException, InterruptedException {
    long startedAt = System.nanoTime();
    Process process = start(FreePort.find(), "--headless");
    try (ProcessWatch watch = new ProcessWatch(process.pid(), data)) {
      await(process);
      double wall = since(startedAt);
      return new Measure(wall, watch.cpuSeconds(), watch.peakMegabytes());
    } finally {
      process.destroy();
    }
  }

  /** From the command to the first answer 200 of the portal's home page; then stops it. */
  Measure firstPage() throws IOException, InterruptedException {
    int port = FreePort.find();
    long startedAt = System.nanoTime();
    Process process = start(port);
    try (ProcessWatch watch = new ProcessWatch(process.pid(), data)) {
      awaitFirstPage(process, port);
      return new Measure(since(startedAt), watch.cpuSeconds(), watch.peakMegabytes());
    } finally {
      stop(process);
    }
  }

  /** Something measured on the server while it runs. */
  public interface Visit<T> {
    T on(URI home) throws Exception;
  }

  /**
   * Starts it compiled as in production, visits it once its chain has run and nothing else is at
   * work, stops it.
   */
  public <T> T whileServing(Visit<T> visit) throws Exception {
    int port = FreePort.find();
    Process process = start(List.of("-XX:TieredStopAtLevel=4"), port);
    try {
      URI home = awaitFirstPage(process, port);
      awaitReady(process);
      return visit.on(home);
    } finally {
      stop(process);
    }
  }

  /** The home page answers long before the fictional territory is through the chain. */
  private void awaitReady(Process process) throws IOException, InterruptedException {
    long startedAt = System.nanoTime();
    while (!Files.readString(log()).contains(READY)) {
      if (!process.isAlive() || since(startedAt) > LONGEST.toSeconds()) {
        throw new IllegalStateException(
            "the demonstration was never ready: " + Files.readString(log()));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private URI awaitFirstPage(Process process, int port) throws IOException, InterruptedException {
    URI page = URI.create("http://localhost:" + port + "/");
    long startedAt = System.nanoTime();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!answers(http, page)) {
        if (!process.isAlive() || since(startedAt) > LONGEST.toSeconds()) {
          throw new IllegalStateException(
              "the demonstration never answered: " + Files.readString(log()));
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
    return page;
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    process.waitFor(1, TimeUnit.MINUTES);
  }

  private Process start(int port, String... options) throws IOException {
    return start(List.of(), port, options);
  }

  /**
   * @param java options of the virtual machine, over those of the launcher
   */
  private Process start(List<String> java, int port, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(project.resolve("prevenance").toString());
    command.addAll(List.of("demo", "--people", String.valueOf(people), "--data", data.toString()));
    command.addAll(List.of("--port", String.valueOf(port)));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
    if (!java.isEmpty()) {
      builder.environment().put("PREVENANCE_JAVA_OPTS", String.join(" ", java));
    }
    return builder.start();
  }

  private void await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("the demonstration failed: " + Files.readString(log()));
    }
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  /** The line of JSON that the run printed. */
  String report() throws IOException {
    return Files.readAllLines(log()).getLast();
  }

  private static boolean answers(HttpClient http, URI page)
      throws IOException, InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  static double since(long startedAt) {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
