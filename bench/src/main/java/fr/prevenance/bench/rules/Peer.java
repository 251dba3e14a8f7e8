package fr.prevenance.bench.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The npm engine: a fresh Node process for each job, which nothing of ours runs beside. */
final class Peer {
  private static final String SCRIPT = "peer.mjs";
  private static final int MINUTES_FOR_A_JOB = 5;

  private final Path packages;

  Peer(Path packages) throws IOException {
    this.packages = packages;
    try (InputStream script = Peer.class.getResourceAsStream(SCRIPT)) {
      Files.copy(
          Objects.requireNonNull(script),
          packages.resolve(SCRIPT),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** How fast the engine is once warm; seconds of CPU. */
  Rate rate(PeerRules rules, String work, int warm, int measured) throws IOException, NoPeer {
    var job = new LinkedHashMap<>(rules.job());
    job.put("work", work);
    job.put("warm", warm);
    job.put("measured", measured);
    var answer = run(job);
    return new Rate(answer.path("perCpuSecond").asDouble(), answer.path("perSecond").asDouble());
  }

  /** What the engine answers to each situation. */
  JsonNode answers(PeerRules rules) throws IOException, NoPeer {
    var job = new LinkedHashMap<>(rules.job());
    job.put("work", "answers");
    return run(job).path("answers");
  }

  /** The rules of an npm package as JSON, which is YAML. */
  String rules(String model) throws IOException, NoPeer {
    return run(Map.of("model", model, "work", "rules")).path("rules").toString();
  }

  private JsonNode run(Map<String, Object> job) throws IOException, NoPeer {
    Path file = packages.resolve("job.json");
    Path answer = packages.resolve("answer.json");
    Files.writeString(file, JsonMapper.shared().writeValueAsString(job));
    var process =
        new ProcessBuilder("node", SCRIPT, file.toString())
            .directory(packages.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(answer.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES_FOR_A_JOB, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new NoPeer("the npm engine failed at " + job.get("work"));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NoPeer("the npm engine was interrupted");
    }
    return JsonMapper.shared().readTree(Files.readString(answer));
  }
}
