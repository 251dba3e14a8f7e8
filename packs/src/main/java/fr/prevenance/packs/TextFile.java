package fr.prevenance.packs;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The text of a file; what cannot be read is told. */
public final class TextFile {
  private TextFile() {}

  /**
   * @param label name of the file as issues show it
   */
  public static Optional<String> read(Path file, String label, Consumer<PackIssue> issues) {
    try {
      return Optional.of(Files.readString(file).replace("\r\n", "\n"));
    } catch (MalformedInputException e) {
      issues.accept(
          unreadable(label, "Le fichier n'est pas en UTF-8.", "Enregistrez-le en UTF-8."));
    } catch (IOException e) {
      issues.accept(
          unreadable(label, "Le fichier ne peut pas être lu.", "Vérifiez les droits d'accès."));
    }
    return Optional.empty();
  }

  private static PackIssue unreadable(String label, String message, String mend) {
    return new PackIssue("fichier-illisible", label, 1, message, mend);
  }
}
