package fr.prevenance.server.message.writing;

import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.NewCase;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.message.Proposing;
import fr.prevenance.server.right.RightCatalogue;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the message of one person under the campaign for events. */
@Service
class EventProposing implements Proposing {
  private final Campaigns campaigns;
  private final RightCatalogue rights;
  private final ProposalBatch batch;
  private final Bell bell;

  EventProposing(Campaigns campaigns, RightCatalogue rights, ProposalBatch batch, Bell bell) {
    this.campaigns = campaigns;
    this.rights = rights;
    this.batch = batch;
    this.bell = bell;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean propose(Detection detection, UUID standing, Access access) {
    var campaign = campaigns.open(standing);
    if (campaign.isEmpty() || isForAnother(detection, standing)) {
      return false;
    }
    return rung(batch.putOnce(campaign.get(), rights.get(detection.right()), detection, access));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean propose(NewCase found, Access access) {
    var pack = rights.get(found.detection().right());
    return campaigns
        .open(found.detection().run())
        .filter(campaign -> rung(batch.put(campaign, pack, found, access)))
        .isPresent();
  }

  private boolean rung(boolean isReady) {
    if (isReady) {
      bell.ringAfterCommit();
    }
    return isReady;
  }

  /** Somebody found by an earlier run is told by its campaign, as long as that is to come. */
  private boolean isForAnother(Detection detection, UUID standing) {
    return !detection.run().equals(standing) && !campaigns.wasDispatched(detection.run());
  }
}
