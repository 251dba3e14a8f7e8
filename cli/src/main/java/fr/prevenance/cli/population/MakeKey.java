package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.population.duckdb.FileKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code population key}: a new key. */
@Command(
    name = "key",
    description = {
      "Une nouvelle clé, pour sceller des fichiers (population seal).",
      "Lisible par vous seul. Gardez-la à part des données, et sauvegardez-la à part : sans elle, ce"
          + " qu'elle scelle est perdu."
    },
    mixinStandardHelpOptions = true)
final class MakeKey implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FICHIER", description = "où l'écrire")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try {
      FileKey.create(file);
    } catch (FileAlreadyExistsException taken) {
      throw Refusal.input(
          "« %s » existe déjà. Donnez un autre nom : une clé remplacée serait perdue."
              .formatted(file));
    } catch (IOException failure) {
      throw Refusal.environment("« %s » ne peut pas être écrit.".formatted(file));
    }
    spec.commandLine().getOut().println("Clé écrite dans « %s ».".formatted(file));
    return 0;
  }
}
