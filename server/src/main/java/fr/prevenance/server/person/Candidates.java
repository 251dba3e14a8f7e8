package fr.prevenance.server.person;

import fr.prevenance.server.person.identity.Verdict.Doubt;
import java.util.List;

/** Whom a record may name among the people of the principal source. */
sealed interface Candidates {

  record One(LinkedPerson person) implements Candidates {}

  /** Several people agree in every trait that is known. */
  record Rivals(List<LinkedPerson> people) implements Candidates {}

  record Doubtful(LinkedPerson person, Doubt doubt) implements Candidates {}

  record Nobody() implements Candidates {}
}
