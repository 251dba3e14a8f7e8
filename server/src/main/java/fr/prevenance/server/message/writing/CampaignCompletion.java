package fr.prevenance.server.message.writing;

import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.campaign.CampaignState;
import fr.prevenance.server.campaign.CampaignStep;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.message.MessageState;
import fr.prevenance.server.message.Messages;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends campaigns none of whose messages is still on its way. */
@Component
public final class CampaignCompletion {

  private static final Set<MessageState> ON_ITS_WAY =
      Set.of(MessageState.TO_SEND, MessageState.ATTEMPTED);

  private final Campaigns campaigns;
  private final Messages messages;

  CampaignCompletion(Campaigns campaigns, Messages messages) {
    this.campaigns = campaigns;
    this.messages = messages;
  }

  public void pass() {
    var goingOn = campaigns.goingOn();
    campaigns.inState(CampaignState.SENDING).stream()
        .map(Campaign::id)
        .filter(campaign -> !goingOn.contains(campaign))
        .filter(
            campaign -> messages.counts(campaign).keySet().stream().noneMatch(ON_ITS_WAY::contains))
        .forEach(campaign -> campaigns.advance(campaign, CampaignStep.COMPLETION));
  }
}
