package fr.prevenance.testkit.database;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another opener, in this process or another one, holds the data folder. */
public final class DataFolderInUse extends EmbeddedDatabaseException {

  private final transient Path folder;
  private final transient OptionalLong holder;

  DataFolderInUse(Path folder, OptionalLong holder) {
    super(
        "Le dossier de données « %s » est déjà utilisé%s. Arrêtez cette autre exécution, ou choisissez un autre dossier."
            .formatted(
                folder, holder.isPresent() ? " par le processus " + holder.getAsLong() : ""));
    this.folder = folder;
    this.holder = holder;
  }

  /** The contended folder. */
  public Path folder() {
    return folder;
  }

  /** Process id of the holder, when it could be read. */
  public OptionalLong holder() {
    return holder;
  }
}
