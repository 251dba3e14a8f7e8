package fr.prevenance.cli.rights;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prevenance rights}: the folders that describe rights. */
@Command(
    name = "rights",
    description = "Les droits : lire, vérifier, essayer, créer leurs dossiers.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMANDE",
    subcommands = {
      ListRights.class,
      ShowRight.class,
      LintRights.class,
      TestRights.class,
      NewRight.class
    })
public final class RightsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Que faire des droits ? list, show, lint, test ou new.");
  }
}
