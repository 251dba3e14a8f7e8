package fr.prevenance.territory.study;

import fr.prevenance.territory.person.Person;

/**
 * A pupil or student of the current school year.
 *
 * @param ine identifiant national étudiant, 11 signs
 * @param establishment university, school or lycée
 * @param isInHigherEducation no for the pupils of a lycée below the baccalauréat
 * @param grant bourse sur critères sociaux
 * @param hasAcceptedRequest whether the social service of the CROUS accepted a request for meals
 */
public record Student(
    Person person,
    String ine,
    String establishment,
    boolean isInHigherEducation,
    Grant grant,
    boolean hasAcceptedRequest) {

  /** State of the grant. */
  public enum Grant {
    NONE,
    HELD,
    /** Taken away during the year. */
    STRUCK_OFF
  }
}
