package fr.prevenance.testkit.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of PostgreSQL's own programs, run to its end. */
record Command(Path program, Path folder, List<String> arguments) {

  private static final Charset NATIVE =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  /** Exit status and everything printed. */
  record Result(int status, String output) {}

  /** Runs and returns what happened. */
  Result run() {
    try {
      Process process = builder().start();
      process.getOutputStream().close();
      try (InputStream printed = process.getInputStream()) {
        String output = new String(printed.readAllBytes(), NATIVE);
        return new Result(process.waitFor(), output);
      }
    } catch (IOException failure) {
      throw DatabaseNotStarted.afterOutput(name(), folder, String.valueOf(failure.getMessage()));
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new DatabaseNotStarted("Interrompu pendant « " + name() + " ».", interruption);
    }
  }

  /** Runs and requires success. */
  void mustSucceed() {
    Result result = run();
    if (result.status() != 0) {
      throw DatabaseNotStarted.afterOutput(name(), folder, result.output());
    }
  }

  private ProcessBuilder builder() {
    List<String> line = new ArrayList<>();
    if (runsAsRoot()) {
      // PostgreSQL refuses root. In a user namespace of its own it sees itself as nobody, while
      // the files stay those of root.
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(program.toString());
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static boolean runsAsRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException unknown) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private String name() {
    return program.getFileName().toString();
  }
}
