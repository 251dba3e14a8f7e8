package fr.prevenance.server.procedure;

import fr.prevenance.rules.Value;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The person attests on their honour that the facts are exact (CRPA L113-13) and asks for the
 * right. Doing it twice, by a double click or in two tabs, makes one request and one accusé de
 * réception.
 */
@Service
public class Confirming {
  private static final String ATTESTATION = "attestation";
  private static final String TO_AGENT = "agent";

  private final Proposals proposals;
  private final Detections detections;
  private final Docket docket;
  private final Answers answers;
  private final Acknowledging acknowledging;

  Confirming(
      Proposals proposals,
      Detections detections,
      Docket docket,
      Answers answers,
      Acknowledging acknowledging) {
    this.proposals = proposals;
    this.detections = detections;
    this.docket = docket;
    this.answers = answers;
    this.acknowledging = acknowledging;
  }

  /**
   * @param sent the form's fields by key; {@code attestation} is {@code oui} when the box is
   *     ticked, {@code agent} is {@code oui} when an agent shall look at corrections that change
   *     the outcome
   */
  @Transactional
  public Confirmation confirm(Mandate mandate, Map<String, String> sent) {
    var procedure = docket.hold(mandate.detection(), mandate.access());
    if (procedure.state() == ProcedureState.CONFIRMED) {
      return new Confirmation.Confirmed(procedure.number());
    }
    if (!procedure.state().mayBecome(ProcedureState.CONFIRMED)) {
      return new Confirmation.Closed(procedure.state());
    }
    var filled = Filled.check(proposals.of(mandate).questions(), sent);
    if (!"oui".equals(sent.get(ATTESTATION))) {
      filled.faults().put(ATTESTATION, "Cochez cette case pour confirmer.");
    }
    return filled.faults().isEmpty()
        ? record(mandate, procedure, filled, "oui".equals(sent.get(TO_AGENT)))
        : new Confirmation.Incomplete(filled.faults());
  }

  private Confirmation record(
      Mandate mandate, Procedure procedure, Filled filled, boolean isAgentWanted) {
    filled.answers().forEach((field, answer) -> answers.keep(procedure, field, answer, false));
    var before = mandate.detection();
    var after = correct(mandate, procedure, filled.corrections());
    if (after.isForAgentOnly()) {
      return isAgentWanted ? handOver(procedure, mandate) : takeBack(after);
    }
    return isSameOffer(before, after) ? conclude(mandate, procedure) : new Confirmation.Changed();
  }

  private Detection correct(Mandate mandate, Procedure procedure, Map<String, Value> corrections) {
    var corrected = mandate.detection();
    for (var correction : corrections.entrySet()) {
      corrected =
          detections.correct(
              corrected.id(), correction.getKey(), correction.getValue(), mandate.access());
      docket.trace(procedure, "donnée corrigée", mandate.access());
    }
    return corrected;
  }

  /** Forgets the corrections: a slip of the pen must not cost anybody a right. */
  private static Confirmation takeBack(Detection corrected) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Confirmation.NoLongerMet(corrected.explanation());
  }

  private Confirmation handOver(Procedure procedure, Mandate mandate) {
    docket.advance(procedure, ProcedureState.TO_EXAMINE, mandate.access());
    return new Confirmation.SentToAgent();
  }

  private static boolean isSameOffer(Detection before, Detection after) {
    return before.kind() == after.kind()
        && before.amountInCents().equals(after.amountInCents())
        && before.certainty().equals(after.certainty());
  }

  private Confirmation conclude(Mandate mandate, Procedure procedure) {
    docket.advance(procedure, ProcedureState.CONFIRMED, mandate.access());
    if (!acknowledging.send(procedure, mandate)) {
      docket.trace(procedure, "accusé de réception à poster", mandate.access());
    }
    return new Confirmation.Confirmed(procedure.number());
  }
}
