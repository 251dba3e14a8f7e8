package fr.prevenance.cli.practices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prevenance practices}: the sheets that say how to serve people better. */
@Command(
    name = "practices",
    description = "Les fiches de pratiques : lire et vérifier leurs dossiers.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMANDE",
    subcommands = {ListPractices.class, ShowPractice.class, LintPractices.class})
public final class PracticesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Que faire des fiches ? list, show ou lint.");
  }
}
