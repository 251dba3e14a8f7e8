package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What is told of people who are made up: from which seed, of which day, and where to. */
final class FictionOptions {
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
      description = "jour où ces personnes sont observées (${DEFAULT-VALUE})")
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  long seed() {
    return seed;
  }

  Path folder() {
    return folder;
  }

  LocalDate date() {
    return date;
  }

  boolean isJson() {
    return json;
  }

  Refusal unwritable(IOException failure) {
    return Refusal.environment(
        "Le dossier « %s » ne peut pas être écrit (%s). Vérifiez ses droits et la place libre."
            .formatted(folder, failure.getClass().getSimpleName()));
  }
}
