package fr.prevenance.cli.simulate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.Today;
import fr.prevenance.cli.lines.Batch;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.packs.RightPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
      "Le foyer se lit en JSON sur l'entrée standard : {\"nom complet d'une donnée\": valeur, …}, ou"
          + " {\"persons\": {…}, \"groups\": {…}} ; dates AAAA-MM-JJ, null pour une donnée inconnue.",
      "La réponse est en JSON sur la sortie."
    },
    customSynopsis = {
      "prevenance simulate (--rights DROIT[,DROIT...] | --replay VERSION[,VERSION...])",
      "                    [--date D] [--declared] [--brief] [--batch] [--packs DIR[,DIR...]]"
    },
    footer = {
      "",
      "Par exemple, les données que demande un droit, puis ce qu'il répond :",
      "  ./prevenance rights show cheque-energie",
      "  ./prevenance simulate --rights cheque-energie < foyer.json",
      "Voir docs/guide/simuler.md et docs/schemas/foyer.schema.json."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;

  @ArgGroup(multiplicity = "1")
  private Asked asked = new Asked();

  private static final class Asked {
    @Option(
        names = "--rights",
        split = ",",
        required = true,
        paramLabel = "DROIT",
        description = "droits à examiner, séparés par des virgules, ou all")
    private List<String> rights = List.of();

    @Option(
        names = "--replay",
        split = ",",
        required = true,
        paramLabel = "VERSION",
        description = {
          "rejoue une réponse passée : le « version » qu'elle portait, ou plusieurs, cherchés dans"
              + " les dossiers de --packs, même si leurs jours se recouvrent"
        })
    private List<String> versions = List.of();
  }

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

  @Option(
      names = "--brief",
      description = "sans les raisons, qui font l'essentiel de la taille et du temps")
  private boolean brief;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Simulation simulation = asked.versions.isEmpty() ? ofRights() : ofVersions();
    PrintWriter out = spec.commandLine().getOut();
    invite();
    return batch ? answerEach(simulation, out) : answerOne(simulation, out);
  }

  /** Who typed the command alone would wait for an answer, as it waits for a household. */
  private void invite() {
    if (System.console() != null && System.console().isTerminal()) {
      spec.commandLine()
          .getErr()
          .println("Le foyer en JSON, puis Ctrl+D ; ou donnez un fichier : … < foyer.json");
    }
  }

  private Simulation ofRights() {
    List<RightPack> packs = source.all();
    return Simulation.of(packs, source.chosen(asked.rights, packs), Today.or(date), manner());
  }

  private Simulation.Manner manner() {
    return new Simulation.Manner(!declared, brief);
  }

  private Simulation ofVersions() {
    Replay replay = Replay.of(asked.versions, source);
    return Simulation.replaying(
        replay.known(), replay.versions(), Optional.ofNullable(date), manner());
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

  private static int answerEach(Simulation simulation, PrintWriter out)
      throws IOException, InterruptedException {
    InputStream households = System.in;
    Batch.Answering answering = line -> JsonMapper.shared().writeValueAsString(simulation.of(line));
    int cores = Runtime.getRuntime().availableProcessors();
    try (Batch lines = new Batch(answering, Simulation.LONGEST, cores)) {
      lines.skippingBlanks().run(households, out);
    }
    return 0;
  }
}
