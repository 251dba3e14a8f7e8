package fr.prevenance.bench.detection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A master of Spark and two workers of one core each, from the folder that the build makes. */
final class LoopbackCluster implements AutoCloseable {
  private static final int WORKERS = 2;

  private final Path spark;
  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param folder for what they log and run
   */
  LoopbackCluster(Path project, Path folder) throws IOException {
    this.spark = project.resolve("population-spark/target/spark");
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    start("master.Master", "--port", "" + port);
    for (int i = 0; i < WORKERS; i++) {
      Path own = Files.createDirectories(folder.resolve("worker-" + i));
      start(
          "worker.Worker",
          "--cores",
          "1",
          "--memory",
          "3g",
          "--work-dir",
          own.toString(),
          address());
    }
  }

  String address() {
    return "spark://127.0.0.1:" + port;
  }

  private void start(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + spark.resolve("java.options"));
    command.addAll(List.of("-Xmx400m", "-cp", spark.resolve("jars") + "/*"));
    command.add("org.apache.spark.deploy." + main);
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log-" + processes.size()).toFile());
    builder.environment().put("SPARK_HOME", spark.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
