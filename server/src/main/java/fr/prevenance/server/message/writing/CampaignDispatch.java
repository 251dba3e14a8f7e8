package fr.prevenance.server.message.writing;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.campaign.CampaignAbandoned;
import fr.prevenance.server.campaign.CampaignApproved;
import fr.prevenance.server.campaign.CampaignState;
import fr.prevenance.server.campaign.CampaignStep;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.right.RightCatalogue;
import java.util.List;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the messages of an approved campaign into the outbox, batch by batch. The event comes again
 * when the server died before the end; those who have their message are left out then.
 */
@Component
class CampaignDispatch {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignDispatch.class);
  private static final String ACTOR = "système";
  private static final int BATCH = 100;

  private final Campaigns campaigns;
  private final Processings processings;
  private final RightCatalogue rights;
  private final Detections detections;
  private final ProposalBatch batch;
  private final Messages messages;
  private final TransactionOperations transactions;
  private final Bell bell;

  CampaignDispatch(
      Campaigns campaigns,
      Processings processings,
      RightCatalogue rights,
      Detections detections,
      ProposalBatch batch,
      Messages messages,
      TransactionOperations transactions,
      Bell bell) {
    this.campaigns = campaigns;
    this.processings = processings;
    this.rights = rights;
    this.detections = detections;
    this.batch = batch;
    this.messages = messages;
    this.transactions = transactions;
    this.bell = bell;
  }

  /**
   * Each batch has its own transaction, so that the first messages leave while others are written.
   */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(CampaignApproved event) {
    dispatch(campaigns.get(event.campaign()));
  }

  /**
   * Goes on with campaigns that a server left midway when it died. One that is still at it loses
   * nothing by that: the two share the batches, whose transactions hold the campaign.
   */
  void resume() {
    campaigns.inState(CampaignState.APPROVED).forEach(this::tryDispatch);
  }

  private void tryDispatch(Campaign campaign) {
    try {
      dispatch(campaign);
    } catch (RuntimeException failure) {
      LOG.warn(
          "La campagne {} n'a pas pu être préparée à l'envoi ({}). Nouvel essai dans un moment ; les autres continuent.",
          campaign.id(),
          failure.getClass().getSimpleName());
    }
  }

  private void dispatch(Campaign campaign) {
    Access access = enter(campaign);
    RightPack pack = rights.get(campaign.right());
    detections.ofRun(campaign.run(), access).stream()
        .filter(CampaignDispatch::isSendable)
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(window -> put(campaign, pack, window, access));
    campaigns.advance(campaign.id(), CampaignStep.DISPATCH);
  }

  @ApplicationModuleListener
  void on(CampaignAbandoned event) {
    messages.withdraw(event.campaign());
  }

  private void put(Campaign campaign, RightPack pack, List<Detection> window, Access access) {
    transactions.executeWithoutResult(_ -> {
      if (campaigns.mayDispatch(campaign.id())) {
        batch.put(campaign.id(), pack, window, access);
        bell.ringAfterCommit();
      }
    });
  }

  private Access enter(Campaign campaign) {
    return processings.enter(
        campaign.processing(), processings.get(campaign.processing()).purpose(), ACTOR);
  }

  /** The others are told by an agent, or asked for what is missing. */
  private static boolean isSendable(Detection detection) {
    return detection.kind() == Detection.Kind.ELIGIBLE && !detection.isForAgentOnly();
  }
}
