package fr.prevenance.cli.population;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prevenance population}. */
@Command(
    name = "population",
    description = "Les populations : en faire une fictive, décrire un jeu de données, le sceller.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMANDE",
    subcommands = {
      GeneratePopulation.class,
      MakeTerritory.class,
      DescribePopulation.class,
      MakeKey.class,
      SealFiles.Seal.class,
      SealFiles.Unseal.class
    })
public final class PopulationCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Que faire d'une population ? generate, territory, describe, key, seal, unseal.");
  }
}
