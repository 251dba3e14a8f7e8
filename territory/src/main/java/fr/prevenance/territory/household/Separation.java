package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;
import java.time.LocalDate;

/**
 * Two parents who live apart.
 *
 * @param guardian parent the children live with, or one of the two when custody alternates
 * @param since birth of the oldest child: no decision is older
 */
public record Separation(Person guardian, Person other, boolean isAlternating, LocalDate since) {}
