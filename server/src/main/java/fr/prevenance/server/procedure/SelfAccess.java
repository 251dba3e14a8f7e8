package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the signed-in person in each processing, separately: nothing links one with another. */
@Component
class SelfAccess {
  static final String ACTOR = "personne";

  /** A person in one processing, with the access that opens their own data. */
  record Self(Person person, Access access) {}

  private final Processings processings;
  private final Persons persons;

  SelfAccess(Processings processings, Persons persons) {
    this.processings = processings;
    this.persons = persons;
  }

  Stream<Self> find(Identity pivot) {
    return processings.all().stream().flatMap(processing -> in(processing, pivot).stream());
  }

  Access enter(Processing processing) {
    return processings.enter(processing.id(), processing.purpose(), ACTOR);
  }

  private Optional<Self> in(Processing processing, Identity pivot) {
    var access = enter(processing);
    return persons.signingIn(pivot, access).map(person -> new Self(person, access));
  }
}
