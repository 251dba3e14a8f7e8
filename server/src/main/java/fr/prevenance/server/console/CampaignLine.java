package fr.prevenance.server.console;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.campaign.CampaignState;
import java.util.UUID;

/** A campaign as lists show it. */
record CampaignLine(
    UUID id, String title, String right, CampaignState state, String createdAt, int approvals) {

  static CampaignLine of(Campaign campaign, RightPack right) {
    return new CampaignLine(
        campaign.id(),
        campaign.title(),
        right.title(),
        campaign.state(),
        FrenchDates.moment(campaign.createdAt()),
        campaign.approvals().size());
  }

  public boolean isOpen() {
    return state == CampaignState.PREPARED || state == CampaignState.APPROVED_ONCE;
  }

  public boolean mayBeAbandoned() {
    return isOpen() || state == CampaignState.APPROVED || state == CampaignState.SENDING;
  }
}
