package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;

/**
 * A contract for one delivery point (point de livraison).
 *
 * @param deliveryPoint 14 digits
 * @param holder the one name on the contract; may be dead, or of no tax household of the territory
 */
public record ElectricityContract(
    String deliveryPoint, Person holder, Dwelling dwelling, boolean isMainHome) {}
