package fr.prevenance.territory.household;

/** One way of living; settles a household of its kind in the town. */
@FunctionalInterface
interface HouseholdKind {
  void settle(Town town);
}
