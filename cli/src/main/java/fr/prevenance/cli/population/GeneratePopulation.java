package fr.prevenance.cli.population;

import fr.prevenance.cli.ProgressBar;
import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import fr.prevenance.population.duckdb.generate.Generation;
import fr.prevenance.population.duckdb.generate.GenerationRefused;
import fr.prevenance.population.fictive.FictivePopulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code population generate}: a fictional France of any size, as a dataset. */
@Command(
    name = "generate",
    description = {
      "Une France fictive, de la taille voulue, en jeu de données.",
      "Interrompue, la même commande reprend où elle en était.",
      "Voir docs/guide/population-fictive.md."
    },
    mixinStandardHelpOptions = true)
final class GeneratePopulation implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FictionOptions options;

  @Option(
      names = "--people",
      required = true,
      paramLabel = "N",
      description = "nombre de personnes, jusqu'à 100 millions")
  private long people;

  @Option(names = "--threads", paramLabel = "N", description = "cœurs employés (par défaut : tous)")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * @param bytes on the disk
   */
  private record Made(
      long people, long seed, LocalDate date, String folder, long bytes, double seconds) {}

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads attend au moins 1.");
    }
    FictivePopulation population = population();
    long startedAt = System.nanoTime();
    long bytes = write(population);
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    report(
        new Made(
            people, options.seed(), options.date(), options.folder().toString(), bytes, seconds));
    return 0;
  }

  private FictivePopulation population() {
    try {
      return new FictivePopulation(people, options.seed(), options.date());
    } catch (IllegalArgumentException refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    }
  }

  private long write(FictivePopulation population) {
    Generation generation = new Generation(population, new PackSource().dictionary());
    try (ProgressBar bar = ProgressBar.on(spec.commandLine().getErr())) {
      return generation.write(options.folder(), threads, bar);
    } catch (GenerationRefused refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    } catch (ResourcesExhausted lacking) {
      throw Refusal.environment(Objects.requireNonNull(lacking.getMessage()));
    } catch (IOException failure) {
      throw options.unwritable(failure);
    }
  }

  private void report(Made made) {
    PrintWriter out = spec.commandLine().getOut();
    if (options.isJson()) {
      out.println(JsonMapper.shared().writeValueAsString(made));
      return;
    }
    out.println(
        String.format(
            Locale.FRANCE,
            "Population fictive de %,d personnes écrite dans « %s » : %,.1f Mo, %,.0f octets par personne ; %,.0f s, %,.0f personnes par minute.",
            made.people(),
            options.folder(),
            made.bytes() / 1e6,
            (double) made.bytes() / made.people(),
            made.seconds(),
            60 * made.people() / made.seconds()));
    out.println(
        "Pour la lire : ./prevenance detect --population %s --rights all --purpose informer --date %s --out DIR"
            .formatted(options.folder(), options.date()));
  }
}
