package fr.prevenance.cli.population;

import fr.prevenance.cli.ProgressBar;
import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.UserCache;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.dataset.Opening;
import fr.prevenance.population.duckdb.DetectionRefused;
import fr.prevenance.population.duckdb.FileKey;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.PrivateFolder;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command reads a dataset, and tells what stands in its way. */
final class DatasetReading {
  private static final long MEGABYTE = 1_000_000;

  @Option(
      names = "--memory",
      defaultValue = "1000",
      paramLabel = "MO",
      description = "mémoire de la lecture, en mégaoctets (${DEFAULT-VALUE})")
  private long memory;

  @Option(
      names = "--key",
      paramLabel = "FICHIER",
      description =
          "clé des fichiers scellés : les données réelles d'une autre administration le sont toujours (population seal)")
  private @Nullable Path key;

  /** Opens a dataset, or refuses. */
  interface Access {
    Dataset open() throws DatasetException;
  }

  /** What is done with the population. */
  interface Work<T> {
    T on(Population population, Resources resources, ProgressBar bar)
        throws DatasetException, DetectionRefused, IOException;
  }

  /**
   * Reads a population with as many threads; what it writes meanwhile is forgotten.
   *
   * @param populations how many share the memory
   * @param err where somebody looks at how far it has come
   * @throws Refusal with why it cannot be done
   */
  <T> T read(Access access, int populations, int threads, PrintWriter err, Work<T> work)
      throws IOException {
    try (ProgressBar bar = ProgressBar.on(err)) {
      Dataset dataset = access.open();
      try (PrivateFolder own = PrivateFolder.under(UserCache.folder().resolve("executions"))) {
        Resources resources = new Resources(memory() / populations, threads, own.path(), key());
        try (Population population = Population.open(dataset, resources, bar)) {
          return work.on(population, resources, bar);
        }
      }
    } catch (DatasetException refused) {
      throw DatasetRefusal.of(refused.issues());
    } catch (DetectionRefused refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    } catch (ResourcesExhausted lacking) {
      throw Refusal.environment(Objects.requireNonNull(lacking.getMessage()));
    } catch (OutOfMemoryError lacking) {
      throw Refusal.environment(
          "La mémoire ne suffit pas pour examiner ces données. Donnez-en plus (--memory), ou employez moins de cœurs (--threads), puis relancez la même commande.");
    }
  }

  /** Opens a dataset that another process reads. */
  Dataset granted(Access access) {
    try {
      return access.open();
    } catch (DatasetException refused) {
      throw DatasetRefusal.of(refused.issues());
    }
  }

  /**
   * @throws Refusal it cannot be read
   */
  Optional<FileKey> key() {
    return Optional.ofNullable(key).map(KeyFile::read);
  }

  /** Bytes. */
  long memory() {
    return memory * MEGABYTE;
  }

  static Dataset granted(DatasetDescription description, DatasetRequest request) {
    return switch (description.open(request)) {
      case Opening.Granted(Dataset dataset) -> dataset;
      case Opening.Refused(List<DatasetIssue> reasons) -> throw DatasetRefusal.of(reasons);
    };
  }
}
