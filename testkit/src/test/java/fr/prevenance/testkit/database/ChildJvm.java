package fr.prevenance.testkit.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another JVM that opens a data folder, says so, and keeps it until it is killed. */
final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildJvm holding(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(java, "-cp", classPath(), ChildJvm.class.getName(), folder.toString()));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    ChildJvm child = new ChildJvm(builder.start());
    child.awaitReady();
    return child;
  }

  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  /** Reads past log lines. */
  private void awaitReady() throws IOException {
    if (output.lines().noneMatch("ready"::equals)) {
      throw new IOException("the child JVM did not open the folder");
    }
  }

  long pid() {
    return process.pid();
  }

  /** What kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** Opens the folder, commits one row, and waits to be killed. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
    try (var connection = database.access().connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE witness AS SELECT 'survived' AS word");
    }
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
