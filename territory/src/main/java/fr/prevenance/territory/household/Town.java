package fr.prevenance.territory.household;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.household.TaxHousehold.Filing;
import fr.prevenance.territory.person.Birth;
import fr.prevenance.territory.person.CivilRegistry;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.Sex;
import java.util.List;
import java.util.Optional;

/** What every kind of household needs to settle: births, dwellings, tax returns, contracts. */
final class Town {
  private static final double RETURN_NOT_FILED = 0.015;
  private static final double CONTRACT_OF_ONE_S_OWN = 0.95;

  private final CivilRegistry registry;
  private final HouseholdBook book;
  private final Dice dice;
  private final Communes communes;
  private final Incomes incomes;
  private int notices;
  private int deliveryPoints;

  Town(CivilRegistry registry, HouseholdBook book, Dice dice) {
    this.registry = registry;
    this.book = book;
    this.dice = dice;
    this.communes = new Communes(dice);
    this.incomes = new Incomes(dice);
  }

  CivilRegistry registry() {
    return registry;
  }

  HouseholdBook book() {
    return book;
  }

  Dice dice() {
    return dice;
  }

  Communes communes() {
    return communes;
  }

  Sex anySex() {
    return dice.chance(0.5) ? Sex.FEMALE : Sex.MALE;
  }

  Birth anyBirth(int minimumAge, int maximumAge) {
    return registry.birth(anySex(), dice.between(minimumAge, maximumAge));
  }

  Person anyone(int minimumAge, int maximumAge) {
    return registry.resident(anyBirth(minimumAge, maximumAge));
  }

  /** Files the return of one adult with children. */
  TaxHousehold declare(
      Person person, List<Child> children, boolean isAlternating, double median, Dwelling home) {
    int alternating = isAlternating ? (int) children.stream().filter(Child::isMinor).count() : 0;
    Members members = new Members(person, Optional.empty(), children, alternating);
    return file(members, incomes.draw(median, members.units()), home);
  }

  TaxHousehold declareAlone(Person person, double median, Dwelling home) {
    return declare(person, List.of(), false, median, home);
  }

  TaxHousehold declareTogether(
      Person first, Person second, List<Child> children, double median, Dwelling home) {
    Members members = new Members(first, Optional.of(second), children, 0);
    return file(members, incomes.draw(median, members.units()), home);
  }

  /** Files the return of a person living alone with less than any threshold. */
  TaxHousehold declarePoor(Person person, Dwelling home) {
    Members members = new Members(person, Optional.empty(), List.of(), 0);
    return record(members, dice.between(1_000, 9_000), Filing.FILED, home);
  }

  private TaxHousehold file(Members members, int income, Dwelling home) {
    return dice.chance(RETURN_NOT_FILED)
        ? record(members, 0, Filing.NOT_FILED, home)
        : record(members, income, Filing.FILED, home);
  }

  private TaxHousehold record(Members members, int income, Filing filing, Dwelling home) {
    notices++;
    TaxHousehold household =
        new TaxHousehold(
            "24%011d".formatted(notices * 7L),
            members.first(),
            members.second(),
            members.count(),
            members.alternating(),
            income,
            filing,
            home);
    book.add(household);
    members.children().forEach(child -> child.joins(household, book));
    return household;
  }

  /** A contract, unless the charges are in the rent. */
  void supplyUsually(Person holder, Dwelling dwelling) {
    if (dice.chance(CONTRACT_OF_ONE_S_OWN)) {
      supply(holder, dwelling);
    }
  }

  void supply(Person holder, Dwelling dwelling) {
    contract(holder, dwelling, true);
  }

  void supplySecondHome(Person holder) {
    contract(holder, communes.dwelling(), false);
  }

  private void contract(Person holder, Dwelling dwelling, boolean isMainHome) {
    deliveryPoints++;
    String point = "019%011d".formatted(deliveryPoints * 13L);
    book.add(new ElectricityContract(point, holder, dwelling, isMainHome));
  }

  private record Members(
      Person first, Optional<Person> second, List<Child> children, int alternating) {

    int count() {
      return (second.isPresent() ? 2 : 1) + children.size();
    }

    double units() {
      double counted = count() - alternating / 2.0;
      return 1 + 0.5 * Math.min(counted - 1, 1) + 0.3 * Math.max(counted - 2, 0);
    }
  }
}
