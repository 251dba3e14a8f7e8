package fr.prevenance.server.campaign;

import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.server.campaign.CampaignTable.Shared;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Campaigns: an agent prepares one from a detection run, two different agents approve it. Agents
 * come with the access of their processing; the console lets only the role chargé de campagne in.
 */
@Service
public class Campaigns {
  private final CampaignTable table;
  private final Runs runs;
  private final RightCatalogue rights;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;
  private final Requirements requirements;

  Campaigns(
      CampaignTable table,
      Runs runs,
      RightCatalogue rights,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock,
      @Value("${prevenance.campagne.age-maximal:31}") int maximumAge) {
    this.table = table;
    this.runs = runs;
    this.rights = rights;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.requirements = new Requirements(maximumAge);
  }

  /** Prepares the campaign of a real detection run that has ended. */
  @Transactional
  public CampaignDecision prepare(UUID run, String title, Access access) {
    Optional<Run> found = runs.find(run, access.processing().id());
    if (found.isEmpty()) {
      return CampaignDecision.refused(CampaignRefusals.unknownRun());
    }
    if (title.isBlank()) {
      return CampaignDecision.refused(CampaignRefusals.untitled());
    }
    List<Refusal> refusals = lacking(found.get());
    if (!refusals.isEmpty()) {
      return new CampaignDecision.Refused(refusals);
    }
    Campaign campaign = prepared(found.get(), title, access);
    if (!table.insert(campaign)) {
      return CampaignDecision.refused(CampaignRefusals.runTaken());
    }
    audit.record(entry("préparer une campagne", campaign.id(), access));
    return new CampaignDecision.Made(campaign);
  }

  /**
   * Approves for one agent. With the second agent {@link CampaignApproved} is published in the same
   * transaction.
   */
  @Transactional
  public CampaignDecision approve(UUID campaign, Access access) {
    return decide(campaign, CampaignStep.APPROVAL, access);
  }

  /** Gives a campaign up; {@link CampaignAbandoned} is published in the same transaction. */
  @Transactional
  public CampaignDecision abandon(UUID campaign, Access access) {
    return decide(campaign, CampaignStep.ABANDONMENT, access);
  }

  /** Empty when there is none, or it belongs to another processing. */
  public Optional<Campaign> find(UUID campaign, Access access) {
    return table.find(campaign).filter(found -> isOf(found, access));
  }

  /** Latest first. */
  public List<Campaign> all(Access access) {
    return table.ofProcessing(access.processing().id());
  }

  /** What still keeps a campaign from being approved, for the agent to mend beforehand. */
  public List<Refusal> lacking(Campaign campaign) {
    return runs.find(campaign.run(), campaign.processing())
        .map(this::lacking)
        .orElseGet(() -> List.of(CampaignRefusals.unknownRun()));
  }

  /** The message as somebody fictional would receive it. */
  public MessageTemplate.Rendered preview(Campaign campaign, Access access) {
    return FictionalMessage.of(
        rights.get(campaign.right()), access.processing().body(), LocalDate.now(clock));
  }

  /**
   * For the machine that sends, whatever the processing.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Campaign get(UUID campaign) {
    return table
        .find(campaign)
        .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaign));
  }

  public List<Campaign> inState(CampaignState state) {
    return table.inState(state);
  }

  /**
   * Whether messages of this campaign may still be put into the outbox; holds the campaign in that
   * state until the end of the caller's transaction.
   */
  @Transactional
  public boolean mayDispatch(UUID campaign) {
    return table.share(campaign).filter(Campaigns::isOpen).isPresent();
  }

  /**
   * The campaign of a run, if two agents have approved it and nobody has ended it; holds it in that
   * state until the end of the caller's transaction, so that an approval under way either comes
   * first, or finds what the caller has written.
   */
  @Transactional
  public Optional<UUID> open(UUID run) {
    return table.shareOfRun(run).filter(Campaigns::isOpen).map(Shared::id);
  }

  private static boolean isOpen(Shared campaign) {
    return campaign.state() == CampaignState.APPROVED || campaign.state() == CampaignState.SENDING;
  }

  /** Whether all the messages of a run have been put into the outbox. */
  public boolean wasDispatched(UUID run) {
    return table
        .shareOfRun(run)
        .map(Shared::state)
        .filter(state -> state == CampaignState.SENDING || state == CampaignState.FINISHED)
        .isPresent();
  }

  /** Campaigns for events go on to the end of their month, even while nothing is on its way. */
  public Set<UUID> goingOn() {
    return Set.copyOf(table.goingOn(LocalDate.now(clock)));
  }

  /**
   * Moves a campaign as its messages move.
   *
   * @return false when it is not in a state from which that is possible
   */
  @Transactional
  public boolean advance(UUID campaign, CampaignStep step) {
    Optional<CampaignState> next =
        table.lock(campaign).flatMap(found -> CampaignLifecycle.next(found.state(), step));
    next.ifPresent(state -> table.move(campaign, state));
    return next.isPresent();
  }

  private CampaignDecision decide(UUID id, CampaignStep step, Access access) {
    Optional<Campaign> found = table.lock(id).filter(campaign -> isOf(campaign, access));
    if (found.isEmpty()) {
      return CampaignDecision.refused(CampaignRefusals.unknownCampaign());
    }
    Campaign campaign = found.get();
    Optional<CampaignState> next = CampaignLifecycle.next(campaign.state(), step);
    if (next.isEmpty()) {
      return CampaignDecision.refused(CampaignRefusals.impossible(campaign.state()));
    }
    List<Refusal> refusals = step == CampaignStep.APPROVAL ? against(campaign, access) : List.of();
    return refusals.isEmpty()
        ? carryOut(campaign, next.get(), access)
        : new CampaignDecision.Refused(refusals);
  }

  private List<Refusal> against(Campaign campaign, Access access) {
    return campaign.isApprovedBy(access.actor())
        ? List.of(CampaignRefusals.sameAgent())
        : lacking(campaign);
  }

  private CampaignDecision carryOut(Campaign campaign, CampaignState next, Access access) {
    switch (next) {
      case APPROVED_ONCE -> recordApproval(campaign, access);
      case APPROVED -> {
        recordApproval(campaign, access);
        events.publishEvent(new CampaignApproved(campaign.id()));
      }
      case ABANDONED -> events.publishEvent(new CampaignAbandoned(campaign.id()));
      case PREPARED, SENDING, FINISHED ->
          throw new IllegalStateException("no agent's decision leads to " + next.label());
    }
    table.move(campaign.id(), next);
    String act = next == CampaignState.ABANDONED ? "abandonner" : "approuver";
    audit.record(entry(act + " une campagne", campaign.id(), access));
    return new CampaignDecision.Made(get(campaign.id()));
  }

  private static AuditEntry entry(String action, UUID campaign, Access access) {
    return new AuditEntry(
        access.actor(),
        Optional.of(access.processing().id().value()),
        action,
        Optional.of(campaign.toString()),
        AuditEntry.Result.DONE,
        "");
  }

  private void recordApproval(Campaign campaign, Access access) {
    table.approve(campaign.id(), new Campaign.Approval(access.actor(), clock.instant()));
  }

  private List<Refusal> lacking(Run run) {
    return requirements.lacking(
        run, rights.get(run.right()).email().missingMentions(), LocalDate.now(clock));
  }

  private Campaign prepared(Run run, String title, Access access) {
    ProcessingId processing = access.processing().id();
    return new Campaign(
        UUID.randomUUID(),
        processing,
        run.right(),
        run.id(),
        title.strip(),
        CampaignState.PREPARED,
        clock.instant(),
        access.actor(),
        List.of());
  }

  private static boolean isOf(Campaign campaign, Access access) {
    return campaign.processing().equals(access.processing().id());
  }
}
