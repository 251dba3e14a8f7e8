package fr.prevenance.bench.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The npm packages measured beside us, fetched once into the build folder. */
final class PeerPackages {
  private static final List<String> PINNED = List.of("publicodes@1.10.3", "modele-social@11.1.0");
  private static final int MINUTES_TO_FETCH = 5;

  private PeerPackages() {}

  /**
   * The folder where Node finds the packages.
   *
   * @throws NoPeer if Node or npm is missing, or nothing can be fetched
   */
  static Path fetched(Path project) throws NoPeer {
    Path folder = project.resolve("bench/target/npm");
    Path complete = folder.resolve("fetched");
    try {
      if (!Files.exists(complete) || !Files.readString(complete).equals(PINNED.toString())) {
        Files.createDirectories(folder);
        Files.deleteIfExists(complete);
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
        install(folder);
        Files.writeString(complete, PINNED.toString());
      }
      return folder;
    } catch (IOException failure) {
      throw new NoPeer("npm cannot be run: " + failure.getMessage());
    }
  }

  private static void install(Path folder) throws IOException, NoPeer {
    var command = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund"));
    command.addAll(List.of("--no-package-lock", "--ignore-scripts", "--save-exact"));
    command.addAll(List.of("--fetch-retries=1", "--fetch-timeout=60000"));
    command.addAll(PINNED);
    Path log = folder.resolve("npm.log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new NoPeer("npm failed: see " + log);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NoPeer("npm was interrupted");
    }
  }
}
