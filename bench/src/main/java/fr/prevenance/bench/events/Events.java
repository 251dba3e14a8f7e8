package fr.prevenance.bench.events;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** {@code bench/events [SECONDS [RATE]]}: prints the table of {@code docs/measures.md}. */
public final class Events {
  private static final int WARM_UP_SECONDS = 30;
  private static final int BURST = 3_000;
  private static final int BURST_SENDERS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final TownServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger people = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private Events(TownServer server) {
    this.server = server;
  }

  /**
   * @param arguments folder of the project, then seconds (60) and events a second (200)
   */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
    Path folder = Files.createTempDirectory("prevenance-bench");
    var town = new Town(folder.resolve("organismes"), (WARM_UP_SECONDS + seconds) * rate + BURST);
    try (var server = TownServer.start(folder, town)) {
      server.prepare();
      new Events(server).run(seconds, rate, town.people());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  private void run(int seconds, int rate, int households) throws Exception {
    at(WARM_UP_SECONDS * rate, rate);
    // As the database does by itself every minute: plans made on empty tables read them whole.
    server.jdbc().sql("vacuum analyze").update();
    double[] waits = at(seconds * rate, rate);
    double perSecond = burst();
    double[] commits = commits(seconds * rate / 4, rate);
    print(
        "%,d households, %d s at %d events/s; %d cores, load %.1f, Java %s, %s %s%n%n| | |%n|---|---|%n",
        households,
        seconds,
        rate,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    print(
        "| events refused or without answer; messages ready | %d; %,d of %,d |%n",
        refused.get(), messages(), people.get());
    print("| from sending to message ready, median | %.1f ms |%n", 1000 * at(waits, 0.5));
    print(
        "| … p99; one bare commit at the same rate | **%.1f ms**; %.1f ms, × %.1f |%n",
        1000 * at(waits, 0.99), 1000 * at(commits, 0.99), at(waits, 0.99) / at(commits, 0.99));
    print("| … longest | %.1f ms |%n", 1000 * at(waits, 1));
    print("| as many as it can, %,d at once | %.0f events/s |%n", BURST, perSecond);
  }

  /**
   * Sends at a steady rate, whatever the answers; seconds from when each was due to its message.
   */
  private double[] at(int count, int rate) throws Exception {
    Map<String, Long> dueAt = new ConcurrentHashMap<>();
    long start = System.currentTimeMillis();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = start + 1000L * i / rate;
        LockSupport.parkUntil(due);
        int person = people.getAndIncrement();
        dueAt.put("evenement-" + person, due);
        senders.submit(() -> send(person));
      }
    }
    awaitAll();
    var waits = new double[count];
    int known = 0;
    for (var row :
        server
            .jdbc()
            .sql("select event_id, extract(epoch from handled_at) * 1000 as at from life_event")
            .query((row, _) -> Map.entry(row.getString(1), row.getDouble(2)))
            .list()) {
      var due = dueAt.get(row.getKey());
      if (due != null) {
        waits[known++] = (row.getValue() - due) / 1000;
      }
    }
    return sorted(Arrays.copyOf(waits, known));
  }

  private double burst() throws Exception {
    long startedAt = System.nanoTime();
    var free = new Semaphore(BURST_SENDERS);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < BURST; i++) {
        int person = people.getAndIncrement();
        free.acquire();
        senders.submit(() -> {
          send(person);
          free.release();
        });
      }
    }
    awaitAll();
    return BURST / ((System.nanoTime() - startedAt) / 1e9);
  }

  private void send(int person) {
    try {
      var event = Town.event(person, "evenement-" + person, TownServer.TODAY.minusDays(1));
      var answer =
          http.send(
              HttpRequest.newBuilder(server.address().resolve("/evenements"))
                  .header("Authorization", "Bearer " + Town.TOKEN)
                  .header("Content-Type", "application/cloudevents+json")
                  .timeout(PATIENCE)
                  .POST(BodyPublishers.ofString(event))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        refused.incrementAndGet();
      }
    } catch (IOException | InterruptedException failure) {
      refused.incrementAndGet();
    }
  }

  private void awaitAll() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (count("select count(*) from life_event where state in ('à traiter', 'en cours')") > 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("events still wait after " + PATIENCE);
      }
      Thread.sleep(100);
    }
  }

  private long messages() {
    return count("select count(*) from message where kind = 'proposition'");
  }

  private long count(String sql) {
    return server.jdbc().sql(sql).query(Long.class).single();
  }

  /** The peer: one row stored for good, on one connection, while nothing else is asked. */
  private double[] commits(int count, int rate) throws SQLException {
    var database = server.database();
    var waits = new double[count];
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("create table bare (id int primary key, text text)");
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = start + 1_000_000_000L * i / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        statement.execute("insert into bare values (%d, repeat('x', 500))".formatted(i));
        waits[i] = (System.nanoTime() - due) / 1e9;
      }
    }
    return sorted(waits);
  }

  private static double[] sorted(double[] waits) {
    Arrays.sort(waits);
    return waits;
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format, figures);
  }
}
