package fr.prevenance.territory;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.court.FamilyCourt;
import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.fate.Fates;
import fr.prevenance.territory.household.HouseholdBook;
import fr.prevenance.territory.household.Settlement;
import fr.prevenance.territory.partner.TerritoryFolder;
import fr.prevenance.territory.person.CivilRegistry;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.study.Enrolment;
import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import fr.prevenance.territory.truth.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A territory that does not exist: invented people, the files that partners hold about them, and
 * for each right the true list of those entitled. The same options give the same files.
 */
public final class FictionalTerritory {
  private final TerritoryOptions options;
  private final List<Person> residents;
  private final World world;
  private final Fates fates;

  private FictionalTerritory(TerritoryOptions options, CivilRegistry registry, World world) {
    this.options = options;
    this.residents = registry.residents();
    this.world = world;
    this.fates = Fates.draw(world, new Dice(options.seed(), "fates"));
  }

  public static FictionalTerritory generate(TerritoryOptions options) {
    long seed = options.seed();
    LocalDate today = options.date();
    CivilRegistry registry = new CivilRegistry(today, new Dice(seed, "registry"));
    HouseholdBook households =
        Settlement.settle(options.people(), registry, new Dice(seed, "households"));
    List<Student> students =
        Enrolment.enrol(
            households.youngsters(), households.namesakes(), today, new Dice(seed, "study"));
    List<Title> titles =
        FamilyCourt.decide(households.separations(), today, new Dice(seed, "court"));
    return new FictionalTerritory(
        options, registry, new World(today, households, students, titles));
  }

  public TerritoryOptions options() {
    return options;
  }

  public List<Person> residents() {
    return residents;
  }

  public World world() {
    return world;
  }

  /** Everybody entitled, those included whom the chain must not reach. */
  public List<Entitlement> entitled(Right right) {
    return fates.entitled(right);
  }

  /** Why an entitled person must not be reached; empty for those who must. */
  public Optional<Exclusion> exclusion(Entitlement entitlement) {
    return fates.exclusion(entitlement);
  }

  /**
   * Writes all files; see the README of this module for their layout.
   *
   * @param folder created when it is missing; files of the same names are replaced
   */
  public void writeTo(Path folder) throws IOException {
    new TerritoryFolder(world, fates, options.seed()).write(residents, folder);
  }
}
