package fr.prevenance.rules.agreement;

import java.io.BufferedReader;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** The reference engine, in one Node process fed with JSON lines. */
final class ReferenceEngine implements RuleEngine, AutoCloseable {
  private static final String SCRIPT = "reference.mjs";
  private static final int SECONDS_FOR_A_LINE = 60;

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private ReferenceEngine(Process process) {
    this.process = process;
    this.questions = process.outputWriter();
    this.answers = process.inputReader();
  }

  static ReferenceEngine start(Path packages) throws ReferencePackages.Unavailable {
    try {
      Path script = packages.resolve(SCRIPT);
      try (InputStream source = ReferenceEngine.class.getResourceAsStream(SCRIPT)) {
        Files.copy(Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
      }
      return new ReferenceEngine(
          new ProcessBuilder("node", SCRIPT)
              .directory(packages.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
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
    var writing = CompletableFuture.runAsync(() -> examples.forEach(one -> write(one.request())));
    var results = new ArrayList<List<Answer>>();
    examples.forEach(example -> results.add(ReferenceAnswer.read(readFor(example.id()))));
    writing.join();
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
      var line =
          CompletableFuture.supplyAsync(this::line).get(SECONDS_FOR_A_LINE, TimeUnit.SECONDS);
      return Objects.requireNonNull(line, "the reference died before " + id);
    } catch (TimeoutException silent) {
      process.destroyForcibly();
      throw new IllegalStateException("the reference is silent for too long on " + id, silent);
    } catch (ExecutionException | InterruptedException broken) {
      throw new IllegalStateException("the reference is cut on " + id, broken);
    }
  }

  private @org.jspecify.annotations.Nullable String line() {
    try {
      return answers.readLine();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
