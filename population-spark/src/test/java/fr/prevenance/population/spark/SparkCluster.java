package fr.prevenance.population.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster on the loopback: a master and workers, each a process with Spark's libraries
 * and nothing of ours, which is sent to them as to any cluster.
 */
final class SparkCluster implements AutoCloseable {
  /** Libraries that a cluster has not, by their place in a repository. */
  private static final List<String> OURS =
      List.of(
          "/org/duckdb/",
          "/tools/jackson/",
          "/com/networknt/",
          "/com/ethlo/",
          "/org/snakeyaml/",
          "/com/samskivert/",
          "/org/commonmark/",
          "/org/jspecify/",
          "/target/");

  private final Path folder;
  private final int port = freePort();
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  SparkCluster(Path folder, int workers) throws IOException {
    this.folder = folder;
    install();
    this.master =
        start(
            "maitre",
            "org.apache.spark.deploy.master.Master",
            "--port",
            "" + port,
            "--webui-port",
            "" + freePort());
    for (int i = 0; i < workers; i++) {
      Path own = Files.createDirectories(folder.resolve("travail-" + i));
      this.workers.add(
          start(
              "ouvrier-" + i,
              "org.apache.spark.deploy.worker.Worker",
              "--cores",
              "1",
              "--memory",
              "1g",
              "--webui-port",
              "0",
              "--work-dir",
              own.toString(),
              address()));
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String address() {
    return "spark://127.0.0.1:" + port;
  }

  /** What a program says to Spark: wait for all workers, and send them our code. */
  Map<String, String> settings() throws IOException {
    return Map.of(
        "spark.driver.host", "127.0.0.1",
        "spark.executor.memory", "700m",
        "spark.scheduler.minRegisteredResourcesRatio", "1.0",
        "spark.scheduler.maxRegisteredResourcesWaitingTime", "120s",
        "spark.cores.max", "" + workers.size(),
        "spark.jars", sent());
  }

  /** As {@code kill -9} does, with what the worker runs. */
  void killWorker(int worker) {
    ProcessHandle killed = workers.get(worker).toHandle();
    List<ProcessHandle> running = killed.descendants().toList();
    killed.destroyForcibly();
    running.forEach(ProcessHandle::destroyForcibly);
  }

  /** How many processes decide parts. */
  long executors() {
    return workers.stream().flatMap(worker -> worker.toHandle().descendants()).count();
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static boolean isOurs(Path entry) {
    return Files.isDirectory(entry) || OURS.stream().anyMatch(entry.toString()::contains);
  }

  private void install() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    for (Path entry : classPath()) {
      if (!isOurs(entry)) {
        Files.createSymbolicLink(jars.resolve(entry.getFileName()), entry);
      }
    }
    Files.writeString(folder.resolve("spark/RELEASE"), "Spark");
  }

  private String sent() throws IOException {
    Path app = Files.createDirectories(folder.resolve("app"));
    List<String> jars = new ArrayList<>();
    for (Path entry : classPath()) {
      if (Files.isDirectory(entry)) {
        jars.add(packed(entry, app.resolve("classes-" + jars.size() + ".jar")));
      } else if (isOurs(entry)) {
        jars.add(entry.toString());
      }
    }
    return String.join(",", jars);
  }

  private static String packed(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path one : all.filter(path -> !path.equals(classes)).toList()) {
        boolean isFolder = Files.isDirectory(one);
        packed.putNextEntry(new JarEntry(classes.relativize(one) + (isFolder ? "/" : "")));
        if (!isFolder) {
          Files.copy(one, packed);
        }
      }
    }
    return jar.toString();
  }

  private Process start(String name, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("src/main/spark/java.options").toAbsolutePath());
    command.addAll(List.of("-Xmx400m", "-cp", folder.resolve("spark/jars") + "/*", main));
    command.addAll(List.of("--host", "127.0.0.1"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(workers.stream(), Stream.of(master))
            .map(Process::toHandle)
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .collect(Collectors.toList());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
