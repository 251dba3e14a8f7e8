package fr.prevenance.territory.household;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.person.CivilRegistry;
import java.util.List;

/** Fills the territory with households until everybody is housed. */
public final class Settlement {

  /** Past this distance from the end only households of one person are let in. */
  private static final int LARGEST_HOUSEHOLD = 8;

  private static final List<Share> SHARES =
      List.of(
          new Share(18, SinglePeople::anyone),
          new Share(19, Couples::withoutChildren),
          new Share(30, Couples::withChildren),
          new Share(8, Couples::unmarried),
          new Share(9, SeparatedParents::bothInTown),
          new Share(4, SeparatedParents::alone),
          new Share(3, FlatShares::settle),
          new Share(3, SinglePeople::student),
          new Share(4, SinglePeople::widowed),
          new Share(3, SinglePeople::inSocialResidence));

  private Settlement() {}

  /**
   * Settles households.
   *
   * @param people residents in all when done
   */
  public static HouseholdBook settle(int people, CivilRegistry registry, Dice dice) {
    HouseholdBook book = new HouseholdBook();
    Town town = new Town(registry, book, dice);
    PlantedCases.settle(people, town);
    while (registry.population() < people) {
      boolean hasRoom = people - registry.population() >= LARGEST_HOUSEHOLD;
      HouseholdKind kind = hasRoom ? any(dice) : SinglePeople::anyone;
      kind.settle(town);
    }
    Strangers.around(people, town);
    return book;
  }

  private static HouseholdKind any(Dice dice) {
    int left = dice.below(SHARES.stream().mapToInt(Share::weight).sum());
    for (Share share : SHARES) {
      left -= share.weight();
      if (left < 0) {
        return share.kind();
      }
    }
    throw new IllegalStateException("Aucun type de ménage tiré.");
  }

  private record Share(int weight, HouseholdKind kind) {}
}
