package fr.prevenance.cli.demo;

import static org.awaitility.Awaitility.await;

import fr.prevenance.cli.ServerProcess;
import fr.prevenance.cli.visit.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A whole server in a JVM of its own, to be killed. Its standard input is its lifeline: it ends
 * with the JVM that started it, however that one ends.
 */
final class ServerProgram implements AutoCloseable {
  /** Senders of one server, each with a connection of its own. */
  static final int SENDERS = 2;

  private final String name;
  private final URI address;
  private final Process process;

  private ServerProgram(String name, URI address, Process process) {
    this.name = name;
    this.address = address;
    this.process = process;
  }

  /**
   * Starts the program and does not wait for it.
   *
   * @param name under which PostgreSQL knows it
   * @param file where its settings are written
   * @param day on which it believes to be
   */
  static ServerProgram start(String name, Path file, ServerSettings settings, LocalDate day)
      throws IOException {
    write(file, observable(name, settings.asProperties()));
    return new ServerProgram(name, settings.address(), start(file, day));
  }

  private static Process start(Path file, LocalDate day) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            ServerProgram.class.getName(),
            file.toString(),
            day.toString())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  /** A name in the database, small batches, and patience with a relay that holds deliveries. */
  private static Map<String, Object> observable(String name, Map<String, Object> settings) {
    Map<String, Object> observable = new HashMap<>(settings);
    observable.put("spring.datasource.hikari.data-source-properties.ApplicationName", name);
    observable.put("spring.mail.properties.mail.smtp.timeout", 300_000);
    observable.put("prevenance.courriel.envois-simultanes", SENDERS);
    observable.put("prevenance.courriel.lot", 10);
    observable.put("prevenance.courriel.delai-de-doute", "1s");
    return observable;
  }

  String name() {
    return name;
  }

  URI address() {
    return address;
  }

  boolean hasEnded() {
    return !process.isAlive();
  }

  /** Returns once it answers. */
  void awaitReady() {
    Visitor visitor = new Visitor(Visitor.sharedClient());
    await("an answer of the server " + name)
        .atMost(Duration.ofMinutes(2))
        .failFast("the server has ended", this::hasEnded)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> visitor.open(address).status() == 200);
  }

  /** What kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  public static void main(String[] arguments) throws IOException {
    Thread.ofPlatform().daemon().start(ServerProgram::endWithStandardInput);
    ServerProcess.start(
        read(Path.of(arguments[0])), DemoClock.startingOn(LocalDate.parse(arguments[1])));
  }

  private static void endWithStandardInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void write(Path file, Map<String, Object> settings) throws IOException {
    Properties properties = new Properties();
    settings.forEach((name, value) -> properties.setProperty(name, value.toString()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  private static Map<String, Object> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, Object> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(name -> settings.put(name, properties.get(name)));
    return settings;
  }
}
