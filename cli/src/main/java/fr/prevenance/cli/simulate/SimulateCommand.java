package fr.prevenance.cli.simulate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.lines.Lines;
import fr.prevenance.cli.rights.PackSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code prevenance simulate}: what a household may have, and why. */
@Command(
    name = "simulate",
    description = {
      "Ce qu'un foyer peut avoir, et pourquoi.",
      "Le foyer se lit en JSON sur l'entrée standard : {\"nom complet d'une donnée\": valeur, …},"
          + " dates AAAA-MM-JJ, null pour une donnée inconnue."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;

  @Option(
      names = "--rights",
      split = ",",
      required = true,
      paramLabel = "DROIT",
      description = "droits à examiner, séparés par des virgules, ou all")
  private List<String> rights = List.of();

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "jour de l'examen, AAAA-MM-JJ (par défaut : aujourd'hui à Paris)")
  private @Nullable LocalDate date;

  @Option(
      names = "--batch",
      description = "un foyer par ligne ; une réponse par ligne, dans l'ordre")
  private boolean batch;

  @Option(
      names = "--declared",
      description = "les données sont déclarées, non certifiées : près d'un seuil, rien n'est sûr")
  private boolean declared;

  @Override
  public Integer call() throws IOException {
    Simulation simulation = new Simulation(source.chosen(rights), day(), !declared);
    PrintWriter out = spec.commandLine().getOut();
    return batch ? answerEach(simulation, out) : answerOne(simulation, out);
  }

  private LocalDate day() {
    return Optional.ofNullable(date).orElseGet(() -> LocalDate.now(ZoneId.of("Europe/Paris")));
  }

  private static int answerOne(Simulation simulation, PrintWriter out) throws IOException {
    byte[] household = System.in.readNBytes(Simulation.LONGEST + 1);
    if (household.length > Simulation.LONGEST) {
      throw Refusal.input(HouseholdRefused.tooLong().getMessage());
    }
    try {
      out.println(JsonMapper.shared().writeValueAsString(simulation.of(household)));
      return 0;
    } catch (HouseholdRefused refused) {
      throw Refusal.input(refused.getMessage());
    }
  }

  /** Stops early when nobody reads any more. */
  private static int answerEach(Simulation simulation, PrintWriter out) throws IOException {
    InputStream households = System.in;
    Lines lines = new Lines(households, Simulation.LONGEST);
    for (Optional<Lines.Line> line = lines.nextWritten();
        line.isPresent();
        line = lines.nextWritten()) {
      out.println(JsonMapper.shared().writeValueAsString(simulation.of(line.get())));
      if (out.checkError()) {
        break;
      }
    }
    return 0;
  }
}
