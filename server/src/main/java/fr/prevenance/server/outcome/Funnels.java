package fr.prevenance.server.outcome;

import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.detection.DetectionRun;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.detection.Exclusion;
import fr.prevenance.server.detection.Tally;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.MessageState;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.outcome.Funnel.Count;
import fr.prevenance.server.procedure.ProcedureState;
import fr.prevenance.server.procedure.Procedures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a campaign's people from found to helped, in one reading of the database. */
@Service
public class Funnels {
  private final DetectionRuns runs;
  private final Messages messages;
  private final Procedures procedures;

  Funnels(DetectionRuns runs, Messages messages, Procedures procedures) {
    this.runs = runs;
    this.messages = messages;
    this.procedures = procedures;
  }

  @Transactional(readOnly = true)
  public Funnel of(Campaign campaign, Access access) {
    Tally tally = runs.find(campaign.run(), access).flatMap(DetectionRun::tally).orElse(Tally.NONE);
    Map<MessageState, Integer> sent = messages.counts(campaign.id());
    Map<ProcedureState, Integer> stands = procedures.counts(campaign.id());
    return new Funnel(
        steps(tally, sent, messages.opened(campaign.id()), stands),
        excluded(tally),
        unreached(tally, sent),
        declined(stands));
  }

  private static List<Count> steps(
      Tally tally,
      Map<MessageState, Integer> sent,
      int opened,
      Map<ProcedureState, Integer> stands) {
    int awarded = count(stands, ProcedureState.AWARDED);
    return List.of(
        new Count("detected", "Personnes détectées", tally.eligible()),
        new Count("sent", "Messages confiés au relais", handedOver(sent)),
        new Count("delivered", "Messages acceptés par le relais", count(sent, MessageState.SENT)),
        new Count("opened", "Pages ouvertes", opened),
        // An award follows a confirmation, so those awarded have confirmed.
        new Count(
            "confirmed", "Demandes confirmées", count(stands, ProcedureState.CONFIRMED) + awarded),
        new Count("awarded", "Droits attribués", awarded));
  }

  private static int handedOver(Map<MessageState, Integer> sent) {
    return count(sent, MessageState.SENT)
        + count(sent, MessageState.ATTEMPTED)
        + count(sent, MessageState.UNCERTAIN)
        + count(sent, MessageState.REFUSED);
  }

  private static List<Count> excluded(Tally tally) {
    return Arrays.stream(Exclusion.values())
        .map(reason ->
            new Count(reason.key(), reason.label(), tally.excluded().getOrDefault(reason.key(), 0)))
        .toList();
  }

  private static List<Count> unreached(Tally tally, Map<MessageState, Integer> sent) {
    return List.of(
        new Count("unreachable", "sans adresse électronique", tally.unreachable()),
        new Count("forAgentOnly", "réservées à un agent", tally.forAgentOnly()),
        new Count("refused", "adresse refusée par le relais", count(sent, MessageState.REFUSED)),
        new Count("uncertain", "envoi incertain", count(sent, MessageState.UNCERTAIN)),
        new Count("cancelled", "message annulé", count(sent, MessageState.CANCELLED)));
  }

  private static List<Count> declined(Map<ProcedureState, Integer> stands) {
    return List.of(
        new Count("renounced", "renonciations", count(stands, ProcedureState.RENOUNCED)),
        new Count("objected", "oppositions", count(stands, ProcedureState.OBJECTED)),
        new Count("examined", "demandes d’un agent", count(stands, ProcedureState.TO_EXAMINE)));
  }

  private static <S> int count(Map<S, Integer> counts, S state) {
    return counts.getOrDefault(state, 0);
  }
}
