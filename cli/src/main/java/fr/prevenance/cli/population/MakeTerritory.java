package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code population territory}: a fictional territory, its partners' files and its truth. */
@Command(
    name = "territory",
    description = "Un territoire fictif : habitants, fichiers des partenaires, vrais ayants droit.",
    mixinStandardHelpOptions = true)
final class MakeTerritory implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FictionOptions fiction;

  @Option(names = "--people", required = true, paramLabel = "N", description = "nombre d'habitants")
  private int people;

  private record Made(int people, long seed, LocalDate date, String folder) {}

  @Override
  public Integer call() throws IOException {
    TerritoryOptions options = options();
    mustBeEmpty();
    try {
      FictionalTerritory.generate(options).writeTo(fiction.folder());
    } catch (IOException failure) {
      throw fiction.unwritable(failure);
    }
    report();
    return 0;
  }

  private TerritoryOptions options() {
    try {
      return new TerritoryOptions(people, fiction.seed(), fiction.date());
    } catch (IllegalArgumentException refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    }
  }

  /** Two territories in one folder would be none. */
  private void mustBeEmpty() throws IOException {
    if (!Files.exists(fiction.folder())) {
      return;
    }
    try (Stream<Path> content = Files.list(fiction.folder())) {
      if (content.findAny().isPresent()) {
        throw Refusal.input(
            "Le dossier « %s » n'est pas vide. Donnez-en un autre par --out, ou videz celui-ci."
                .formatted(fiction.folder()));
      }
    } catch (NotDirectoryException notFolder) {
      throw Refusal.input(
          "« %s » n'est pas un dossier. Donnez par --out un dossier à créer."
              .formatted(fiction.folder()));
    }
  }

  private void report() {
    var out = spec.commandLine().getOut();
    if (fiction.isJson()) {
      Made made = new Made(people, fiction.seed(), fiction.date(), fiction.folder().toString());
      out.println(JsonMapper.shared().writeValueAsString(made));
    } else {
      out.printf(
          "Territoire fictif de %d habitants écrit dans « %s ».%n", people, fiction.folder());
    }
  }
}
