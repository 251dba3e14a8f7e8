package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Fates;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Right;
import fr.prevenance.territory.truth.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a territory: the files of each body, who can sign in, and the truth. */
public final class TerritoryFolder {
  private final World world;
  private final Fates fates;
  private final long seed;

  public TerritoryFolder(World world, Fates fates, long seed) {
    this.world = world;
    this.fates = fates;
    this.seed = seed;
  }

  /**
   * Writes everything.
   *
   * @param folder created when it is missing; files of the same names are replaced
   */
  public void write(List<Person> residents, Path folder) throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Files.writeString(folder.resolve("territoire.yaml"), description(residents.size()));
    IdentitiesFile.write(residents, world.date(), seed, folder.resolve("identites.jsonl"));
    AgentsFile.write(folder.resolve("agents.json"));
    Canaries canaries = new Canaries(world.households());
    Desks desks = new Desks(world, fates, canaries, seed);
    for (Body body : Body.values()) {
      writeBody(body, desks, folder.resolve("organismes").resolve(body.id()));
    }
    for (Right right : Right.values()) {
      TruthFiles.writeEntitled(right, fates, truth);
    }
    TruthFiles.writeCanaries(canaries.released(), truth);
  }

  private String description(int people) {
    return """
    # Territoire fictif : toute ressemblance avec des personnes réelles serait fortuite.
    people: %d
    seed: %d
    date: %s
    origine: fictive
    """
        .formatted(people, seed, world.date());
  }

  private void writeBody(Body body, Desks desks, Path folder) throws IOException {
    Path delivery = Files.createDirectories(folder.resolve("depot"));
    BodyConfiguration.write(body, world.date(), folder);
    switch (body) {
      case ENERGY -> EnergyFolder.write(delivery, desks);
      case CROUS -> CrousFolder.write(delivery, desks);
      case FAMILY_FUND -> FamilyFundFolder.write(delivery, desks);
    }
  }
}
