package fr.prevenance.bench.rights;

import fr.prevenance.rules.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** {@code prevenance simulate --batch} as another process, from a file to a file. */
final class Lines {
  private Lines() {}

  static List<Figure> measure(Path project, Path folder, List<People> households)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (People household : households) {
      lines.add(HouseholdJson.line(lines.size(), household));
    }
    Path all = Files.write(folder.resolve("foyers.jsonl"), lines);
    Path few = Files.write(folder.resolve("peu.jsonl"), lines.subList(0, lines.size() / 10));
    double json = jackson(lines);
    List<Figure> figures = new ArrayList<>();
    for (String rights : List.of("rsa", "all")) {
      double difference = seconds(project, rights, all) - seconds(project, rights, few);
      figures.add(
          Figure.rate(
              "simulate --batch --rights " + rights + ", start of the program apart",
              lines.size() * 0.9 / difference,
              "parsing and writing their JSON with Jackson, one core",
              json));
    }
    return figures;
  }

  private static double seconds(Path project, String rights, Path input)
      throws IOException, InterruptedException {
    Path output = input.resolveSibling("reponses.jsonl");
    long startedAt = System.nanoTime();
    Process process =
        new ProcessBuilder(
                project.resolve("prevenance").toString(),
                "simulate",
                "--rights",
                rights,
                "--date",
                "2026-07-15",
                "--batch")
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("simulate failed");
    }
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    try (var answers = Files.lines(output);
        var questions = Files.lines(input)) {
      if (answers.count() != questions.count()) {
        throw new IllegalStateException("an answer is missing");
      }
    }
    return seconds;
  }

  private static double jackson(List<String> lines) {
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
