package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;

/**
 * Two parents who live apart.
 *
 * @param guardian parent the children live with, or one of the two when custody alternates
 */
public record Separation(Person guardian, Person other, boolean isAlternating) {}
