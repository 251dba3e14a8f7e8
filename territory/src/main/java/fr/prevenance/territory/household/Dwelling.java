package fr.prevenance.territory.household;

import fr.prevenance.territory.person.Person;

/**
 * A dwelling of the territory.
 *
 * @param street number and street
 * @param commune INSEE code, of the range 01901 to 01940 that no real commune has
 * @param hasSpecificAid whether it is in a résidence sociale whose manager receives the « aide
 *     spécifique » in place of the cheques of its residents (code de l'énergie, R124-5)
 */
public record Dwelling(
    String street, String commune, String communeName, String postcode, boolean hasSpecificAid) {

  /** Address of one of its inhabitants, with that person's canary. */
  public String addressOf(Person person) {
    return street + ", RÉSIDENCE " + person.canary() + ", " + postcode + ' ' + communeName;
  }
}
