package fr.prevenance.server.procedure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case goes to a human: the person asks for one, or an agent takes what a machine may not touch.
 */
@Service
public class HandingOver {
  private final Docket docket;

  HandingOver(Docket docket) {
    this.docket = docket;
  }

  /** Once is enough: asking again changes nothing. */
  @Transactional
  public ProcedureState toAgent(Mandate mandate) {
    var procedure = docket.hold(mandate.detection(), mandate.access());
    if (!procedure.state().mayBecome(ProcedureState.TO_EXAMINE)) {
      return procedure.state();
    }
    docket.advance(procedure, ProcedureState.TO_EXAMINE, mandate.access());
    return ProcedureState.TO_EXAMINE;
  }
}
