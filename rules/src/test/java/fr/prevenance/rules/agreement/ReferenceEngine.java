package fr.prevenance.rules.agreement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The reference engine, in one Node process fed with JSON lines. */
final class ReferenceEngine implements RuleEngine, AutoCloseable {
  private static final String SCRIPT = "reference.mjs";
  private static final int SECONDS_FOR_A_LINE = 60;

  private final Process process;
  private final BufferedWriter questions;
  private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

  private ReferenceEngine(Process process) {
    this.process = process;
    this.questions = process.outputWriter();
  }

  static ReferenceEngine start(Path packages) throws ReferencePackages.Unavailable {
    try {
      Path script = packages.resolve(SCRIPT);
      try (InputStream source = ReferenceEngine.class.getResourceAsStream(SCRIPT)) {
        Files.copy(Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
      }
      var engine =
          new ReferenceEngine(
              new ProcessBuilder("node", SCRIPT)
                  .directory(packages.toFile())
                  .redirectError(ProcessBuilder.Redirect.INHERIT)
                  .start());
      Thread.ofPlatform().daemon().name("answers of the reference").start(engine::listen);
      return engine;
    } catch (IOException missing) {
      throw new ReferencePackages.Unavailable("Node cannot be run: " + missing.getMessage());
    }
  }

  @Override
  public List<Answer> answer(AgreementCase example) {
    return answerAll(List.of(example)).getFirst();
  }

  /** The answers of several cases, in order: the process works on one while the next is written. */
  synchronized List<List<Answer>> answerAll(List<AgreementCase> examples) {
    var writing =
        Thread.ofPlatform()
            .daemon()
            .name("questions to the reference")
            .start(() -> examples.forEach(one -> write(one.request())));
    var results = new ArrayList<List<Answer>>();
    examples.forEach(example -> results.add(ReferenceAnswer.read(readFor(example.id()))));
    joined(writing);
    return results;
  }

  /** The answers when each expression is asked with nothing remembered of the ones before. */
  synchronized List<Answer> answerAlone(AgreementCase example) {
    var request = new LinkedHashMap<>(example.request());
    request.put("alone", true);
    write(request);
    return ReferenceAnswer.read(readFor(example.id()));
  }

  /** The source of a public model, its rules and its questions. */
  synchronized JsonNode describe(String model) {
    write(Map.of("id", model, "describe", model));
    return readFor(model);
  }

  private void write(Map<String, Object> request) {
    try {
      questions.write(Json.text(request));
      questions.newLine();
      questions.flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private JsonNode readFor(String id) {
    var node = Json.read(lineFor(id));
    if (!node.path("id").asString("").equals(id)) {
      throw new IllegalStateException("the reference answers " + node.path("id") + " for " + id);
    }
    if (node.has("error")) {
      throw new IllegalStateException("the reference could not read " + id + ": " + node);
    }
    return node;
  }

  private String lineFor(String id) {
    try {
      var line = answers.poll(SECONDS_FOR_A_LINE, TimeUnit.SECONDS);
      if (line == null) {
        process.destroyForcibly();
        throw new IllegalStateException("the reference is silent for too long on " + id);
      }
      return line.orElseThrow(() -> new IllegalStateException("the reference died before " + id));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("the reference is cut on " + id, interrupted);
    }
  }

  private static void joined(Thread writing) {
    try {
      writing.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("the reference is cut", interrupted);
    }
  }

  /** Queues the lines of the process, and nothing once it is over. */
  private void listen() {
    try (var lines = process.inputReader()) {
      lines.lines().map(Optional::of).forEach(answers::add);
    } catch (IOException | UncheckedIOException closed) {
      // A process that is over says so below.
    }
    answers.add(Optional.empty());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
