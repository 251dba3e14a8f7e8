package fr.prevenance.rules.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The npm packages of the reference, fetched once into the build folder. */
final class ReferencePackages {
  private static final Map<String, String> PINNED =
      new TreeMap<>(
          Map.of(
              "publicodes", "1.10.3",
              "modele-social", "11.1.0",
              "@betagouv/aides-velo", "3.6.1"));
  private static final int MINUTES_TO_FETCH = 5;

  private final Path folder;

  ReferencePackages(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder where Node finds the packages.
   *
   * @throws Unavailable if Node or npm is missing, or nothing can be fetched
   */
  Path ready() throws Unavailable {
    try {
      Files.createDirectories(folder);
      try (var channel = FileChannel.open(lockFile(), lockOptions());
          var _ = channel.lock()) {
        if (!isComplete()) {
          fetch();
        }
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path lockFile() {
    return folder.resolve("fetching.lock");
  }

  private static StandardOpenOption[] lockOptions() {
    return new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
  }

  private boolean isComplete() throws IOException {
    for (var pin : PINNED.entrySet()) {
      Path manifest = folder.resolve("node_modules").resolve(pin.getKey()).resolve("package.json");
      if (!Files.exists(manifest) || !isVersion(manifest, pin.getValue())) {
        return false;
      }
    }
    return Files.exists(completeMark());
  }

  private static boolean isVersion(Path manifest, String version) throws IOException {
    return Json.read(Files.readString(manifest)).path("version").asString().equals(version);
  }

  private Path completeMark() {
    return folder.resolve("fetched");
  }

  private void fetch() throws IOException, Unavailable {
    Files.deleteIfExists(completeMark());
    Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
    run(installation());
    Files.writeString(completeMark(), PINNED + "\n");
  }

  private static List<String> installation() {
    var command =
        new ArrayList<>(
            List.of(
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--no-package-lock",
                "--ignore-scripts",
                "--fetch-retries=1",
                "--fetch-timeout=60000",
                "--save-exact"));
    PINNED.forEach((name, version) -> command.add(name + "@" + version));
    return command;
  }

  private void run(List<String> command) throws Unavailable {
    Path log = folder.resolve("npm.log");
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new Unavailable("npm was still fetching after " + MINUTES_TO_FETCH + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new Unavailable("npm failed: see " + log.toAbsolutePath());
      }
    } catch (IOException missing) {
      throw new Unavailable("npm cannot be run: " + missing.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Unavailable("npm was interrupted");
    }
  }

  /** The reference cannot be had on this machine. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String reason) {
      super(reason);
    }
  }
}
