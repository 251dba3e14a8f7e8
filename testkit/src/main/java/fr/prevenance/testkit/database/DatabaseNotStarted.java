package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** PostgreSQL could not be prepared, started or stopped. */
public final class DatabaseNotStarted extends EmbeddedDatabaseException {

  DatabaseNotStarted(String message) {
    super(message);
  }

  DatabaseNotStarted(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseNotStarted on(Path path, IOException cause) {
    return new DatabaseNotStarted(
        "Impossible d'écrire dans « %s » : %s".formatted(path, diagnose(cause)), cause);
  }

  /** What a failed program printed, told so that one can act on it. */
  static DatabaseNotStarted afterOutput(String program, Path folder, String output) {
    return new DatabaseNotStarted(
        "« %s » a échoué dans « %s » : %s%nSortie du programme :%n%s"
            .formatted(program, folder, diagnose(output), output.strip()));
  }

  private static String diagnose(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "accès refusé. Donnez-vous le droit d'écrire dans ce dossier, ou choisissez-en un autre.";
    }
    String reason = cause instanceof FileSystemException file ? file.getReason() : null;
    return diagnose(reason != null ? reason : String.valueOf(cause.getMessage()));
  }

  private static String diagnose(String text) {
    if (text.contains("No space left on device")) {
      return "le disque est plein. Libérez de la place, ou choisissez un autre dossier.";
    }
    if (text.contains("Permission denied") || text.contains("Read-only file system")) {
      return "accès refusé. Donnez-vous le droit d'écrire et d'exécuter dans ce dossier, ou choisissez-en un autre.";
    }
    if (text.contains("Not a directory")) {
      return "un élément de ce chemin n'est pas un dossier. Choisissez un autre dossier.";
    }
    if (text.contains("unshare")) {
      return "PostgreSQL refuse de tourner sous le compte root et « unshare -U » n'est pas permis ici. Lancez la commande sous un compte ordinaire.";
    }
    return "cause inconnue (" + tellingLine(text) + ").";
  }

  private static String tellingLine(String text) {
    return text.lines()
        .filter(line -> line.contains("error:") || line.contains("FATAL"))
        .findFirst()
        .or(() -> text.lines().findFirst())
        .orElse("aucune sortie");
  }
}
