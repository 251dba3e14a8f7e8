package fr.prevenance.server.procedure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A right is awarded by an agent's hand: nothing here can be called without an agent's mandate, and
 * no event leads to it.
 */
@Service
public class Awarding {
  private final Docket docket;

  Awarding(Docket docket) {
    this.docket = docket;
  }

  /**
   * Awards what the person confirmed, or what an agent has examined; awarding again changes
   * nothing.
   *
   * @return where the procedure stands now: {@code AWARDED}, or else why it could not be
   */
  @Transactional
  public ProcedureState award(AgentMandate mandate) {
    var procedure = docket.hold(mandate.detection(), mandate.access());
    if (!procedure.state().mayBecome(ProcedureState.AWARDED)) {
      return procedure.state();
    }
    docket.advance(procedure, ProcedureState.AWARDED, mandate.access());
    return ProcedureState.AWARDED;
  }
}
