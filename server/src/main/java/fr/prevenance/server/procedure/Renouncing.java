package fr.prevenance.server.procedure;

import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.RenunciationRegister;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person does not want one benefit. This is not an objection: their data stay until they
 * expire, other rights may still be proposed, and they may change their mind with an agent.
 */
@Service
public class Renouncing {
  private final Docket docket;
  private final Persons persons;
  private final RenunciationRegister register;

  Renouncing(Docket docket, Persons persons, RenunciationRegister register) {
    this.docket = docket;
    this.persons = persons;
    this.register = register;
  }

  /**
   * Renouncing again changes nothing.
   *
   * @return where the procedure stands now: {@code RENOUNCED}, or else why it could not be
   */
  @Transactional
  public ProcedureState renounce(Mandate mandate) {
    var detection = mandate.detection();
    var access = mandate.access();
    var procedure = docket.hold(detection, access);
    if (!procedure.state().mayBecome(ProcedureState.RENOUNCED)) {
      return procedure.state();
    }
    var texts =
        persons
            .find(detection.recipient(), access)
            .flatMap(person -> CanonicalIdentity.of(person.identity()))
            .map(CanonicalIdentity::kept)
            .orElse(Set.of());
    register.record(access.processing().id().value(), detection.right(), texts);
    docket.advance(procedure, ProcedureState.RENOUNCED, access);
    return ProcedureState.RENOUNCED;
  }
}
