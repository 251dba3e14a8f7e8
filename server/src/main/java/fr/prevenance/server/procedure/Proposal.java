package fr.prevenance.server.procedure;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Processing;
import java.util.List;
import java.util.Optional;

/**
 * A right offered to a person, with all they may see of it.
 *
 * @param procedure empty when nobody has touched the proposal yet
 * @param data what it rests on; never a datum reserved for agents
 * @param questions the prefilled form, in order
 */
public record Proposal(
    Detection detection,
    Processing processing,
    RightPack right,
    Optional<Procedure> procedure,
    List<UsedDatum> data,
    List<Question> questions) {

  public ProcedureState state() {
    return procedure.map(Procedure::state).orElse(ProcedureState.PROPOSED);
  }
}
