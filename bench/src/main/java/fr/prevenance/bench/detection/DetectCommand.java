package fr.prevenance.bench.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./prevenance detect} of the allocations familiales, as a user runs it. */
record DetectCommand(Path project) {

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
                "all",
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
}
