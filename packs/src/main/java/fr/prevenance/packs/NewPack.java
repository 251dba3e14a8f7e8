package fr.prevenance.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The model of a new right: an aid by family quotient on a territory, to be made one's own.
 *
 * @param title for people
 * @param from first day in force
 * @param isSupposed whether nobody said that day: it is then to be written too
 */
public record NewPack(String title, LocalDate from, boolean isSupposed) {
  private static final List<String> FILES =
      List.of(
          "droit.yaml",
          "regles.publicodes",
          "donnees.yaml",
          "formulaire.yaml",
          "cas.yaml",
          "messages/courriel.md",
          "messages/courriel.simple.md",
          "messages/sms.md",
          "messages/sms.simple.md",
          "messages/courrier.md",
          "messages/courrier.simple.md");

  /**
   * Writes the model.
   *
   * @param folder the right's own, which must not exist yet; its name is the slug
   * @throws FileAlreadyExistsException there is something of that name already
   */
  public void write(Path folder) throws FileAlreadyExistsException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    for (String file : FILES) {
      write(folder.resolve(file), filled(file));
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String filled(String file) {
    return model(file)
        .replace("{{titre}}", title.replace("\"", "”"))
        .replace("{{espace}}", namespace(title))
        .replace("{{jour supposé}}", isSupposed ? "  # " + UnwrittenMarks.MARK : "")
        .replace("{{depuis}}", FrenchDate.text(from));
  }

  /** A name that rules may bear: the title in small letters, without what the language reads. */
  private static String namespace(String title) {
    String plain =
        title
            .toLowerCase(Locale.FRENCH)
            .replaceAll("[^\\p{L}\\p{N}' -]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return plain.matches("\\p{L}.*") ? plain : "droit " + plain;
  }

  private static String model(String file) {
    try (InputStream input = NewPack.class.getResourceAsStream("modele/" + file)) {
      return new String(Objects.requireNonNull(input, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
