package fr.prevenance.cli;

import java.io.PrintWriter;
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
    subcommands = {
      DemoCommand.class,
    })
public final class Prevenance implements Runnable {
  @Spec private CommandSpec spec;

  private Prevenance() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Prevenance())
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
    if (exception instanceof Refusal refusal) {
      commandLine.getErr().println(refusal.getMessage());
      return refusal.status();
    }
    throw exception;
  }

  private static int explainUsage(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println(exception.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
    commandLine.usage(err);
    return Refusal.WRONG_USAGE;
  }
}
