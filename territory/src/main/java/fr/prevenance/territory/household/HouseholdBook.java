package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who lives where, with whom, and under which contract. */
public final class HouseholdBook {
  private final List<TaxHousehold> taxHouseholds = new ArrayList<>();
  private final List<ElectricityContract> contracts = new ArrayList<>();
  private final List<Separation> separations = new ArrayList<>();
  private final List<Youngster> youngsters = new ArrayList<>();
  private final List<Person> namesakes = new ArrayList<>();
  private final List<Person> deadSpouses = new ArrayList<>();
  private final List<Person> formerResidents = new ArrayList<>();
  private final List<Person> deadStrangers = new ArrayList<>();
  private final Map<String, Dwelling> homes = new HashMap<>();

  public List<TaxHousehold> taxHouseholds() {
    return Collections.unmodifiableList(taxHouseholds);
  }

  public List<ElectricityContract> contracts() {
    return Collections.unmodifiableList(contracts);
  }

  public List<Separation> separations() {
    return Collections.unmodifiableList(separations);
  }

  public List<Youngster> youngsters() {
    return Collections.unmodifiableList(youngsters);
  }

  /** People planted so that another one differs by the birthplace only. */
  public List<Person> namesakes() {
    return Collections.unmodifiableList(namesakes);
  }

  /** Dead people whose name is still on the widow's or widower's contract. */
  public List<Person> deadSpouses() {
    return Collections.unmodifiableList(deadSpouses);
  }

  /** Living people from elsewhere whom partners once served. */
  public List<Person> formerResidents() {
    return Collections.unmodifiableList(formerResidents);
  }

  /** Dead people from elsewhere. */
  public List<Person> deadStrangers() {
    return Collections.unmodifiableList(deadStrangers);
  }

  /** Address of the person's home, with their canary. */
  public String addressOf(Person person) {
    return Objects.requireNonNull(homes.get(person.username())).addressOf(person);
  }

  void add(TaxHousehold household) {
    taxHouseholds.add(household);
    household.declarants().forEach(person -> house(person, household.home()));
  }

  void add(ElectricityContract contract) {
    contracts.add(contract);
    homes.putIfAbsent(contract.holder().username(), contract.dwelling());
  }

  void add(Separation separation) {
    separations.add(separation);
  }

  void add(Youngster youngster) {
    youngsters.add(youngster);
    house(youngster.person(), youngster.home());
  }

  void addNamesakes(Person first, Person second) {
    namesakes.add(first);
    namesakes.add(second);
  }

  void addDeadSpouse(Person person) {
    deadSpouses.add(person);
  }

  void addFormerResident(Person person, Dwelling home) {
    formerResidents.add(person);
    house(person, home);
  }

  void addDeadStranger(Person person) {
    deadStrangers.add(person);
  }

  void house(Person person, Dwelling dwelling) {
    homes.put(person.username(), dwelling);
  }
}
