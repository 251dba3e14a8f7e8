package fr.prevenance.server.diagnosis;

import fr.prevenance.server.diagnosis.Structure.Volume;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A diagnosis as a file that whoever made it keeps, in JSON. */
public final class DiagnosisFile {
  /** Files are some kilobytes. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final String FORMAT = "prevenance/autodiagnostic/1";
  private static final long LARGEST = 999_999_999_999L;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private DiagnosisFile() {}

  /** The file cannot be read as a diagnosis; the message says what to do. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private record Content(
      @Nullable String format,
      @Nullable Header structure,
      @Nullable Map<String, @Nullable String> reponses) {}

  private record Header(
      @Nullable String nom, @Nullable String date, @Nullable Map<String, @Nullable Long> volumes) {}

  public static byte[] write(Diagnosis diagnosis) {
    var structure = diagnosis.structure();
    Map<String, @Nullable Long> volumes = new LinkedHashMap<>();
    Stream.of(Volume.values())
        .filter(structure.volumes()::containsKey)
        .forEach(volume -> volumes.put(volume.word(), structure.volumes().get(volume)));
    Map<String, @Nullable String> answers = new LinkedHashMap<>();
    Questions.all()
        .forEach(question ->
            diagnosis
                .answer(question)
                .ifPresent(
                    answer -> answers.put(Integer.toString(question.number()), answer.word())));
    var header =
        new Header(
            structure.name(), structure.date().map(LocalDate::toString).orElse(null), volumes);
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(new Content(FORMAT, header, answers))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws Refused it is something else, or was damaged
   */
  public static Diagnosis read(byte[] file) throws Refused {
    if (file.length > MOST_BYTES) {
      throw new Refused("Ce fichier est trop gros pour être un autodiagnostic.");
    }
    try {
      var content = JSON.readValue(file, Content.class);
      if (content == null || !FORMAT.equals(content.format())) {
        throw notOne();
      }
      return new Diagnosis(structure(content.structure()), answers(content.reponses()));
    } catch (JacksonException | IllegalArgumentException | DateTimeException broken) {
      throw notOne();
    }
  }

  private static Structure structure(@Nullable Header header) {
    if (header == null) {
      return Structure.unknown();
    }
    var name = Objects.requireNonNullElse(header.nom(), "");
    if (name.length() > Structure.LONGEST_NAME) {
      throw new IllegalArgumentException("name");
    }
    Map<Volume, Long> volumes = new EnumMap<>(Volume.class);
    Objects.requireNonNullElse(header.volumes(), Map.<String, @Nullable Long>of())
        .forEach((word, count) -> {
          if (count != null) {
            volumes.put(Volume.of(word).orElseThrow(DiagnosisFile::unknown), counted(count));
          }
        });
    return new Structure(name, Optional.ofNullable(header.date()).map(LocalDate::parse), volumes);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("volume");
  }

  private static long counted(long count) {
    if (count < 0 || count > LARGEST) {
      throw new IllegalArgumentException("count");
    }
    return count;
  }

  private static Map<Integer, Answer> answers(@Nullable Map<String, @Nullable String> words) {
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    Objects.requireNonNullElse(words, Map.<String, @Nullable String>of())
        .forEach((number, word) ->
            answers.put(
                Integer.valueOf(number),
                Optional.ofNullable(word)
                    .flatMap(Answer::of)
                    .orElseThrow(() -> new IllegalArgumentException("answer"))));
    return answers;
  }

  private static Refused notOne() {
    return new Refused(
        "Ce fichier n’est pas un autodiagnostic enregistré ici, ou il a été abîmé. Choisissez le fichier que cette page vous avait donné.");
  }
}
