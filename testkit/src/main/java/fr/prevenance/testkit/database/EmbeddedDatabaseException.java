package fr.prevenance.testkit.database;

/** The embedded PostgreSQL cannot be had; the message, in French, says why and how to mend. */
public abstract sealed class EmbeddedDatabaseException extends RuntimeException
    permits DataFolderInUse, DatabaseNotStarted {

  EmbeddedDatabaseException(String message) {
    super(message);
  }

  EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
