package fr.prevenance.cli;

import fr.prevenance.cli.evaluate.EvaluateCommand;
import fr.prevenance.cli.logging.JulBridge;
import fr.prevenance.cli.population.DetectCommand;
import fr.prevenance.cli.population.PopulationCommand;
import fr.prevenance.cli.population.StudyCommand;
import fr.prevenance.cli.practices.PracticesCommand;
import fr.prevenance.cli.rights.RightsCommand;
import fr.prevenance.cli.serve.ServeCommand;
import fr.prevenance.cli.simulate.SimulateCommand;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code ./prevenance}. */
@Command(
    name = "prevenance",
    description = "Aller vers les personnes qui ont un droit et ne l'ont pas.",
    version = "Prévenance 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMANDE",
    exitCodeListHeading = "%nStatuts :%n",
    exitCodeList = {
      "0:c'est fait",
      "1:l'entrée est refusée : où, pourquoi et comment la corriger, sur la sortie d'erreur",
      "2:la commande est mal écrite",
      "3:il manque quelque chose à la machine : Java, un port, une base de données"
    },
    footer = {
      "",
      "Pour voir : ./prevenance demo. Ensuite : ./prevenance COMMANDE --help, et docs/guide/README.md."
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      RightsCommand.class,
      SimulateCommand.class,
      EvaluateCommand.class,
      PopulationCommand.class,
      DetectCommand.class,
      StudyCommand.class,
      PracticesCommand.class,
    })
public final class Prevenance implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the specification
  private Prevenance() {}

  public static void main(String[] arguments) {
    JulBridge.install();
    CommandLine commandLine = commandLine();
    int status = commandLine.execute(arguments);
    commandLine.getOut().flush();
    System.exit(status);
  }

  static CommandLine commandLine() {
    // Around the stream itself: so a writer learns that nobody reads any more.
    return new CommandLine(new Prevenance())
        .setOut(new PrintWriter(System.out, true, System.out.charset()))
        .setResourceBundle(ResourceBundle.getBundle("fr.prevenance.cli.aide", Locale.FRENCH))
        .setExecutionExceptionHandler(Prevenance::refuse)
        .setParameterExceptionHandler(Prevenance::explainUsage)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Quelle commande ?");
  }

  /** A refusal is one plain message; anything else is a fault of ours and shows its trace. */
  private static int refuse(
      Exception exception, CommandLine commandLine, CommandLine.ParseResult parsed)
      throws Exception {
    Refusal refusal = StartFailure.explain(exception).orElseThrow(() -> exception);
    commandLine.getErr().println(refusal.getMessage());
    return refusal.status();
  }

  private static int explainUsage(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println(UsageError.text(exception));
    err.println();
    if (commandLine.getSubcommands().isEmpty()) {
      err.println(synopsis(commandLine));
    } else {
      commandLine.usage(err);
    }
    return Refusal.WRONG_USAGE;
  }

  /** Enough to see how it is written: the whole help would bury what is wrong. */
  private static String synopsis(CommandLine commandLine) {
    CommandLine.Help help = commandLine.getHelp();
    String heading = help.synopsisHeading();
    return "%s%s« %s --help » dit tout."
        .formatted(
            heading, help.synopsis(heading.length()), commandLine.getCommandSpec().qualifiedName());
  }
}
