package fr.prevenance.server.campaign;

import java.util.List;

/** What came of an agent's decision on a campaign. */
public sealed interface CampaignDecision {

  /** It is done: the campaign as it is now. */
  record Made(Campaign campaign) implements CampaignDecision {}

  /** Nothing has changed, for all these reasons. */
  record Refused(List<Refusal> refusals) implements CampaignDecision {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  static CampaignDecision refused(Refusal refusal) {
    return new Refused(List.of(refusal));
  }
}
