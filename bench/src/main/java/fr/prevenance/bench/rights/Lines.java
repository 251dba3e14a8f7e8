package fr.prevenance.bench.rights;

import fr.prevenance.rules.People;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code prevenance simulate --batch} as another process, from a file to a file. A file that holds
 * the households several times is measured against one that holds them fewer times: what is left is
 * the rate of a program that is warm.
 *
 * @param rights as the option writes them
 * @param households that state the facts of those rights, no others
 */
record Lines(Path project, Path folder, String rights, List<People> households) {
  /** Rounds in which the program gets warm: its compiler is then done with most of its work. */
  private static final int WARM_UP = 2;

  private static final int ROUNDS = 8;

  /**
   * @param options beside the rights
   */
  Figure measure(String... options) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (People household : households) {
      lines.add(HouseholdJson.line(lines.size(), household));
    }
    double difference =
        seconds(file("plusieurs.jsonl", lines, ROUNDS), options)
            - seconds(file("moins.jsonl", lines, WARM_UP), options);
    return Figure.rate(
        "simulate --batch --rights " + rights + String.join("", spaced(options)) + ", once warm",
        lines.size() * (double) (ROUNDS - WARM_UP) / difference,
        "parsing and writing their JSON with Jackson, one core",
        jackson(lines));
  }

  private static List<String> spaced(String... options) {
    return List.of(options).stream().map(option -> " " + option).toList();
  }

  private Path file(String name, List<String> lines, int rounds) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int round = 0; round < rounds; round++) {
        for (String line : lines) {
          out.write(line);
          out.newLine();
        }
      }
    }
    return file;
  }

  private double seconds(Path input, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                project.resolve("prevenance").toString(),
                "simulate",
                "--rights",
                rights,
                "--date",
                "2026-07-15",
                "--batch"));
    command.addAll(List.of(options));
    Path output = folder.resolve("reponses.jsonl");
    long startedAt = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("simulate failed");
    }
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    if (count(output) != count(input)) {
      throw new IllegalStateException("an answer is missing");
    }
    return seconds;
  }

  private static long count(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  /** The second time, so that it is warm too. */
  private static double jackson(List<String> lines) {
    return Math.max(jacksonOnce(lines), jacksonOnce(lines));
  }

  private static double jacksonOnce(List<String> lines) {
    JsonMapper json = JsonMapper.shared();
    long startedAt = System.nanoTime();
    long written = 0;
    for (String line : lines) {
      written += json.writeValueAsString(json.readTree(line)).length();
    }
    if (written == 0) {
      throw new IllegalStateException("nothing was written");
    }
    return lines.size() / ((System.nanoTime() - startedAt) / 1e9);
  }
}
