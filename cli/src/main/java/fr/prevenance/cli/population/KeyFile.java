package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.population.duckdb.FileKey;
import java.io.IOException;
import java.nio.file.Path;

/** A key that a command is given. */
final class KeyFile {

  private KeyFile() {}

  /**
   * @throws Refusal it is none, or cannot be read
   */
  static FileKey read(Path file) {
    try {
      return FileKey.read(file);
    } catch (FileKey.SealBroken noKey) {
      throw Refusal.input(
          "« %s » n'est pas une clé. Faites-en une : prevenance population key FICHIER"
              .formatted(file));
    } catch (IOException unreadable) {
      throw Refusal.input("La clé « %s » ne peut pas être lue.".formatted(file));
    }
  }
}
