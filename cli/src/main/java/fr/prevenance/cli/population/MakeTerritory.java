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

  @Option(names = "--people", required = true, paramLabel = "N", description = "nombre d'habitants")
  private int people;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "même graine, mêmes fichiers, à l'octet près")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "dossier à créer, ou vide")
  private Path folder = Path.of("");

  @Option(
      names = "--date",
      defaultValue = "2025-10-15",
      paramLabel = "D",
      description = "jour auquel le territoire est observé (${DEFAULT-VALUE})")
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  private record Made(int people, long seed, LocalDate date, String folder) {}

  @Override
  public Integer call() throws IOException {
    TerritoryOptions options = options();
    mustBeEmpty();
    try {
      FictionalTerritory.generate(options).writeTo(folder);
    } catch (IOException failure) {
      throw Refusal.environment(
          "Le dossier « %s » ne peut pas être écrit (%s). Vérifiez ses droits et la place libre."
              .formatted(folder, failure.getClass().getSimpleName()));
    }
    report();
    return 0;
  }

  private TerritoryOptions options() {
    try {
      return new TerritoryOptions(people, seed, date);
    } catch (IllegalArgumentException refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    }
  }

  /** Two territories in one folder would be none. */
  private void mustBeEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw Refusal.input(
            "Le dossier « %s » n'est pas vide. Donnez-en un autre par --out, ou videz celui-ci."
                .formatted(folder));
      }
    } catch (NotDirectoryException notFolder) {
      throw Refusal.input(
          "« %s » n'est pas un dossier. Donnez par --out un dossier à créer.".formatted(folder));
    }
  }

  private void report() {
    var out = spec.commandLine().getOut();
    if (json) {
      Made made = new Made(people, seed, date, folder.toString());
      out.println(JsonMapper.shared().writeValueAsString(made));
    } else {
      out.printf("Territoire fictif de %d habitants écrit dans « %s ».%n", people, folder);
    }
  }
}
