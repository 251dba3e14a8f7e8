package fr.prevenance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the launcher in a small project of its own, with false JDKs and a false Maven; only the
 * programs it needs are on its path.
 */
final class LauncherFixture {
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "dirname",
          "find",
          "flock",
          "id",
          "locale",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sort",
          "tail",
          "tr",
          "xargs");

  private final Path root;
  private final Path project;
  private final Map<String, String> environment = new HashMap<>();

  /** What a run of the launcher gave. */
  record Launch(long pid, int status, String out, String err) {}

  LauncherFixture(Path root) throws IOException {
    this.root = root;
    this.project = Files.createDirectories(root.resolve("projet à l'essai"));
    Files.copy(Path.of("../prevenance"), project.resolve("prevenance"));
    Files.createDirectories(project.resolve("cli/src/main"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    source("première version");
    Files.createDirectories(root.resolve("bin"));
    for (String tool : TOOLS) {
      link(tool);
    }
    Files.createDirectories(jdks());
    environment.put("PATH", root.resolve("bin").toString());
    environment.put("HOME", root.toString());
    environment.put("LC_ALL", "C");
    environment.put("PREVENANCE_JDKS", jdks().toString());
    maven("mkdir -p cli/target/prevenance/lib");
  }

  private void link(String tool) throws IOException {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path program = Path.of(folder, tool);
      if (Files.exists(program)) {
        program(root.resolve("bin").resolve(tool), "exec %s \"$@\"".formatted(program));
      }
    }
  }

  private Path jdks() {
    return root.resolve("jdks");
  }

  Path project() {
    return project;
  }

  Path launcher() {
    return project.resolve("prevenance");
  }

  LauncherFixture set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  void source(String text) throws IOException {
    Files.writeString(project.resolve("cli/src/main/Exemple.java"), text);
  }

  /** A false Maven that notes each call, then does that. */
  LauncherFixture maven(String deed) throws IOException {
    program(
        root.resolve("bin/mvn"),
        "echo \"$@\" >>'%s'\n%s".formatted(root.resolve("mvn.calls"), deed));
    return this;
  }

  LauncherFixture withoutMaven() throws IOException {
    Files.delete(root.resolve("bin/mvn"));
    return this;
  }

  /** A false JDK whose java says which it is, its process, its locale, and what it was told. */
  Path jdk(String name, String version) throws IOException {
    Path home = jdks().resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    program(home.resolve("bin/javac"), "exit 0");
    program(
        home.resolve("bin/java"),
        "echo \"$$ %s ${LC_ALL:-} $PWD\"\nfor word; do echo \"<$word>\"; done".formatted(name));
    return home;
  }

  private static void program(Path file, String deed) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + deed + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Launch launch(String... arguments) throws IOException, InterruptedException {
    return launch(launcher(), project, arguments);
  }

  Launch launch(Path script, Path from, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
    Path errors = root.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(from.toFile()).redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launch(process.pid(), process.waitFor(), out, Files.readString(errors));
  }

  long builds() throws IOException {
    Path calls = root.resolve("mvn.calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  String lastBuild() throws IOException {
    return Files.readAllLines(root.resolve("mvn.calls")).getLast();
  }
}
