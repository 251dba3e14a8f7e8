package fr.prevenance.territory.truth;

import fr.prevenance.territory.person.Person;
import java.util.OptionalLong;

/**
 * Somebody who is entitled to a right.
 *
 * @param file reference of the tax notice, INE of the student or number of the title
 * @param amountCents once, in cents; empty where the right is not an amount
 * @param isReservedForAgent whether only a human may go on from here
 */
public record Entitlement(
    Right right,
    Person recipient,
    String file,
    OptionalLong amountCents,
    boolean isReservedForAgent) {}
