package fr.prevenance.territory.truth;

import fr.prevenance.territory.household.ElectricityContract;
import fr.prevenance.territory.household.HouseholdBook;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.household.TaxHousehold.Filing;
import fr.prevenance.territory.person.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Chèque énergie (code de l'énergie, L124-1 and L124-1-1): the tax household of the holder of the
 * electricity contract of a main home, under an income ceiling, except where the manager of a
 * résidence sociale receives the aid.
 */
final class EnergyChequeLaw {
  private final Map<String, ElectricityContract> mainContracts = new HashMap<>();

  private EnergyChequeLaw(HouseholdBook households) {
    for (ElectricityContract contract : households.contracts()) {
      if (contract.isMainHome()) {
        mainContracts.put(contract.holder().username(), contract);
      }
    }
  }

  static List<Entitlement> entitled(World world) {
    EnergyChequeLaw law = new EnergyChequeLaw(world.households());
    return world.households().taxHouseholds().stream()
        .flatMap(household -> law.entitlement(household).stream())
        .toList();
  }

  private Optional<Entitlement> entitlement(TaxHousehold household) {
    OptionalLong cents = amount(household);
    Optional<Person> holder = holder(household);
    if (cents.isEmpty() || holder.isEmpty() || household.home().hasSpecificAid()) {
      return Optional.empty();
    }
    return holder.map(
        person -> new Entitlement(Right.ENERGY_CHEQUE, person, household.notice(), cents, false));
  }

  private static OptionalLong amount(TaxHousehold household) {
    if (household.filing() == Filing.NOT_FILED) {
      return OptionalLong.empty();
    }
    return EnergyChequeScale.cents(
        household.people(), household.alternatingChildren(), household.referenceIncome());
  }

  /** The declarant whose name is on the contract: the law looks at no other member. */
  private Optional<Person> holder(TaxHousehold household) {
    return household.declarants().stream()
        .filter(person -> mainContracts.containsKey(person.username()))
        .findFirst();
  }
}
