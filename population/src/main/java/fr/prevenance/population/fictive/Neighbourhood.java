package fr.prevenance.population.fictive;

import java.util.List;

/** Fills a block, one cluster after the other. */
final class Neighbourhood {
  private final Persons persons;
  private final Homes homes;
  private final Origins origins;
  private final Livelihoods livelihoods;
  private final Dwellings dwellings;
  private final Family family;
  private final Exclusions exclusions;
  private final Groups groups;
  private final TaxHouseholds taxes;
  private final Dice dice;

  Neighbourhood(Block block, Dice dice, int today) {
    this.dice = dice;
    this.persons = new Persons(block.persons(), today);
    this.homes = new Homes(persons, dice);
    this.origins = new Origins(persons, dice);
    this.livelihoods = new Livelihoods(persons, dice);
    this.dwellings = new Dwellings(persons, dice);
    this.family = new Family(persons, dice);
    this.exclusions = new Exclusions(block.exclusions(), dice);
    this.groups = new Groups(block, persons, family, exclusions, dice, today);
    this.taxes = new TaxHouseholds(block, persons, exclusions, dice);
  }

  void draw(int size) {
    Table<PersonColumn> table = persons.table;
    for (int cluster = 0; table.rows() < size; cluster++) {
      int first = table.rows();
      List<Home> drawn = homes.draw(cluster);
      if (table.rows() > size) {
        // The last places are for those who live alone.
        table.cut(first);
        drawn = List.of(homes.alone(cluster));
      }
      draw(cluster, drawn);
      for (int person = first; person < table.rows(); person++) {
        exclusions.person(person);
      }
    }
  }

  private void draw(int cluster, List<Home> drawn) {
    for (Home home : drawn) {
      people(home);
    }
    for (Home home : drawn) {
      dwellings.draw(home);
      Means means = Means.of(home, persons, family, dice);
      together(home);
      groups.draw(cluster, home, means);
      taxes.draw(cluster, home);
    }
  }

  private void people(Home home) {
    origins.draw(home);
    boolean hasInfant = family.hasInfant(home);
    for (int adult : home.adults()) {
      livelihoods.adult(adult, hasInfant);
    }
    for (int at = 0; at < home.childCount; at++) {
      if (home.isPrincipal[at]) {
        livelihoods.child(home.children[at]);
      }
    }
    family.parents(home);
  }

  /** What each adult is told of the others. */
  private void together(Home home) {
    int dependents = family.dependents(home);
    for (int adult : home.adults()) {
      persons.code(adult, PersonCode.CHILDREN, dependents);
      persons.flag(adult, PersonFlag.RENTS_WITH_AID, home.housingAid > 0);
      persons.flag(adult, PersonFlag.LIVES_APART_FROM_PARENTS, !home.isHosted);
      if (persons.get(adult, PersonColumn.DISABILITY) > 0) {
        exclusions.person(adult, "aah", 1);
      }
      scholar(adult);
    }
    for (int at = 0; at < home.childCount; at++) {
      if (home.isPrincipal[at]) {
        scholar(home.children[at]);
      }
    }
    if (home.isCouple()) {
      tell(home.adult, home.partner);
      tell(home.partner, home.adult);
    }
  }

  private void tell(int person, int partner) {
    persons.put(
        person, PersonColumn.PARTNER_INCOME, persons.get(partner, PersonColumn.PAST_INCOME));
  }

  private void scholar(int person) {
    if (persons.is(person, PersonFlag.SCHOLAR)) {
      exclusions.person(person, "bourse-etudes-superieures", 1);
      exclusions.person(person, "repas-crous-1-euro", 0.6);
    }
  }
}
