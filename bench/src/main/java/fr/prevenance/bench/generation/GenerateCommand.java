package fr.prevenance.bench.generation;

import java.io.IOException;
import java.nio.file.Path;

/** {@code ./prevenance population generate}, as a user runs it. */
public record GenerateCommand(Path project) {

  public Process start(long people, Path out) throws IOException {
    return new ProcessBuilder(
            project.resolve("prevenance").toString(),
            "population",
            "generate",
            "--people",
            Long.toString(people),
            "--seed",
            "1",
            "--out",
            out.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
