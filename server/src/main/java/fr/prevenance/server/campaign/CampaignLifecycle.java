package fr.prevenance.server.campaign;

import static fr.prevenance.server.campaign.CampaignState.ABANDONED;
import static fr.prevenance.server.campaign.CampaignState.APPROVED;
import static fr.prevenance.server.campaign.CampaignState.APPROVED_ONCE;
import static fr.prevenance.server.campaign.CampaignState.FINISHED;
import static fr.prevenance.server.campaign.CampaignState.PREPARED;
import static fr.prevenance.server.campaign.CampaignState.SENDING;
import static fr.prevenance.server.campaign.CampaignStep.ABANDONMENT;
import static fr.prevenance.server.campaign.CampaignStep.APPROVAL;
import static fr.prevenance.server.campaign.CampaignStep.COMPLETION;
import static fr.prevenance.server.campaign.CampaignStep.DISPATCH;

import java.util.Map;
import java.util.Optional;

/** The life cycle of a campaign: the only moves there are. */
final class CampaignLifecycle {

  private static final Map<CampaignState, Map<CampaignStep, CampaignState>> GRAPH =
      Map.of(
          PREPARED, Map.of(APPROVAL, APPROVED_ONCE, ABANDONMENT, ABANDONED),
          APPROVED_ONCE, Map.of(APPROVAL, APPROVED, ABANDONMENT, ABANDONED),
          APPROVED, Map.of(DISPATCH, SENDING, ABANDONMENT, ABANDONED),
          SENDING, Map.of(COMPLETION, FINISHED, ABANDONMENT, ABANDONED),
          FINISHED, Map.of(),
          ABANDONED, Map.of());

  private CampaignLifecycle() {}

  /** The state that the step leads to; empty when it is not possible from there. */
  static Optional<CampaignState> next(CampaignState from, CampaignStep step) {
    return Optional.ofNullable(GRAPH.getOrDefault(from, Map.of()).get(step));
  }
}
