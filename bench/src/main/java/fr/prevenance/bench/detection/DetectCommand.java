package fr.prevenance.bench.detection;

import fr.prevenance.bench.ProcessWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./prevenance detect}, as a user runs it.
 *
 * @param rights as the option writes them
 */
record DetectCommand(Path project, String rights) {

  /**
   * @param more options
   */
  Process start(Path dataset, Path out, List<String> more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                project.resolve("prevenance").toString(),
                "detect",
                "--population",
                dataset.toString(),
                "--rights",
                rights,
                "--purpose",
                "informer",
                "--date",
                "2025-10-15",
                "--out",
                out.toString()));
    command.addAll(more);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /**
   * What one run took.
   *
   * @param counts {@code compteurs.json}
   */
  record Taken(double wall, double cpu, double megabytes, JsonNode counts) {}

  /**
   * Runs it to its end.
   *
   * @throws IllegalStateException when it fails, or somebody could not be decided
   */
  Taken measured(Path dataset, Path out) throws IOException, InterruptedException {
    long startedAt = System.nanoTime();
    Process process = start(dataset, out, List.of());
    try (ProcessWatch watch = new ProcessWatch(process.pid(), out)) {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("detect failed");
      }
      double wall = (System.nanoTime() - startedAt) / 1e9;
      return new Taken(wall, watch.cpuSeconds(), watch.peakMegabytes(), counts(out));
    }
  }

  private static JsonNode counts(Path out) throws IOException {
    JsonNode counts = JsonMapper.shared().readTree(Files.readString(out.resolve("compteurs.json")));
    for (JsonNode count : counts) {
      if (count.path("failed").longValue() > 0) {
        throw new IllegalStateException("Somebody could not be decided: " + count);
      }
    }
    return counts;
  }
}
