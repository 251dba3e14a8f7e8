package fr.prevenance.server.event;

import fr.prevenance.server.exchange.Identity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an event says, in the words of its schema.
 *
 * @param faits texts by full name
 */
record Statement(Subject personne, LocalDate survenuLe, Map<String, String> faits) {

  /** The person it happened to. */
  record Subject(
      String nomNaissance,
      Optional<String> nomUsage,
      String prenoms,
      Optional<String> sexe,
      String dateNaissance,
      Optional<String> lieuNaissance) {

    Identity identity() {
      return new Identity(
          nomNaissance,
          nomUsage,
          prenoms,
          sexe.map(letter -> letter.equals("F") ? Identity.Sex.FEMALE : Identity.Sex.MALE),
          dateNaissance,
          lieuNaissance);
    }

    /** Never shows the traits. */
    @Override
    public String toString() {
      return "Subject[…]";
    }
  }

  Identity identity() {
    return personne.identity();
  }

  /** Never shows what is said. */
  @Override
  public String toString() {
    return "Statement[…]";
  }
}
