package fr.prevenance.cli.population;

import fr.prevenance.cli.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whom a command decides for, on which day and by how many threads. */
final class PopulationOptions {
  /** Persons of a range: larger ranges are read faster, smaller ones take less memory. */
  static final int PERSONS = 100_000;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--population",
      required = true,
      paramLabel = "DIR",
      description = "dossier du jeu de données")
  private Path population = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "jour de l'examen, AAAA-MM-JJ (par défaut : aujourd'hui à Paris)")
  private @Nullable LocalDate date;

  @Option(names = "--threads", paramLabel = "N", description = "cœurs employés (par défaut : tous)")
  private int threads = Runtime.getRuntime().availableProcessors();

  Path population() {
    return population;
  }

  /** The day of evaluation. */
  LocalDate day() {
    return Today.or(date);
  }

  /**
   * @throws ParameterException for none
   */
  int threads() {
    if (threads < 1) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(), "--threads attend au moins 1.");
    }
    return threads;
  }
}
