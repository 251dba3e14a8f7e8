package fr.prevenance.cli.population;

import fr.prevenance.cli.Today;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.duckdb.PopulationProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code population describe}: what a dataset holds, for what and until when. */
@Command(
    name = "describe",
    description = {
      "Un jeu de données : à qui, pour quoi, jusqu'à quand ; ses tables, leurs données, ce qui"
          + " manque.",
      "Voir docs/guide/jeu-de-donnees.md."
    },
    mixinStandardHelpOptions = true)
final class DescribePopulation implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;
  @Mixin private DatasetReading reading;

  @Parameters(paramLabel = "DIR", description = "dossier du jeu de données")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    return reading.read(
        this::opened,
        1,
        Runtime.getRuntime().availableProcessors(),
        spec.commandLine().getErr(),
        (population, _, bar) -> {
          population.check(bar);
          PopulationProfile profile = population.profile(bar);
          bar.close();
          print(population.dataset().description(), profile);
          return 0;
        });
  }

  private Dataset opened() throws DatasetException {
    DatasetDescription description = DatasetFile.read(folder, source.dictionary());
    return DatasetReading.granted(
        description, DatasetRequest.toDescribe(description, Today.inParis()));
  }

  private void print(DatasetDescription description, PopulationProfile profile) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(DatasetSheet.of(description, profile)));
    } else {
      new DatasetText(out).print(description, profile);
    }
  }
}
