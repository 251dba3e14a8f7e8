package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;

/**
 * Somebody of 15 to 29 who may be in education.
 *
 * @param household own tax household, or the parents' one
 */
public record Youngster(Person person, TaxHousehold household, Dwelling home) {}
