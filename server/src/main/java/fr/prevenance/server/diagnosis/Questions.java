package fr.prevenance.server.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The questions, in their order. */
public final class Questions {
  private static final String FILE = "/diagnostic/questions.yaml";
  private static final List<Question> ALL = read();

  private Questions() {}

  public static List<Question> all() {
    return ALL;
  }

  public static List<Question> of(Lever lever) {
    return ALL.stream().filter(question -> question.lever() == lever).toList();
  }

  public static Optional<Question> find(int number) {
    return ALL.stream().filter(question -> question.number() == number).findFirst();
  }

  private static List<Question> read() {
    try (InputStream file =
        Objects.requireNonNull(Questions.class.getResourceAsStream(FILE), FILE)) {
      List<?> entries =
          (List<?>)
              new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(file);
      return entries.stream().map(entry -> question((Map<?, ?>) entry)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Question question(Map<?, ?> entry) {
    return new Question(
        number(entry, "numéro"),
        Lever.values()[number(entry, "levier") - 1],
        number(entry, "pratique"),
        text(entry, "sujet").orElseThrow(),
        text(entry, "question").orElseThrow(),
        text(entry, "sans objet"));
  }

  private static int number(Map<?, ?> entry, String key) {
    return (Integer) Objects.requireNonNull(entry.get(key), key);
  }

  private static Optional<String> text(Map<?, ?> entry, String key) {
    // Typographic apostrophes are for readers, straight ones for whoever types the file.
    return Optional.ofNullable((String) entry.get(key)).map(text -> text.replace('\'', '’'));
  }
}
