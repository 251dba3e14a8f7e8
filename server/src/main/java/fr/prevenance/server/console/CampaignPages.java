package fr.prevenance.server.console;

import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.campaign.CampaignDecision;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.detection.DetectionRun;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.MessageState;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.outcome.Funnels;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Campaigns: prepared from a run, approved by two, followed to their outcome. */
@Controller
@RequestMapping("/console/campagnes")
@PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
class CampaignPages {
  private final ConsoleScope scope;
  private final Campaigns campaigns;
  private final DetectionRuns runs;
  private final Messages messages;
  private final Funnels funnels;
  private final RightCatalogue rights;

  CampaignPages(
      ConsoleScope scope,
      Campaigns campaigns,
      DetectionRuns runs,
      Messages messages,
      Funnels funnels,
      RightCatalogue rights) {
    this.scope = scope;
    this.campaigns = campaigns;
    this.runs = runs;
    this.messages = messages;
    this.funnels = funnels;
    this.rights = rights;
  }

  @GetMapping
  String list(SignedInAgent agent, Model model) {
    List<CampaignLine> lines =
        scope.accesses(agent).stream()
            .flatMap(access -> campaigns.all(access).stream())
            .map(campaign -> CampaignLine.of(campaign, rights.get(campaign.right())))
            .toList();
    model.addAttribute("campaigns", lines);
    model.addAttribute("candidates", candidates(agent));
    return "console/campagnes";
  }

  @PostMapping
  String prepare(
      @RequestParam UUID execution,
      @RequestParam String titre,
      SignedInAgent agent,
      RedirectAttributes next) {
    Access access = scope.find(agent, known -> runs.find(execution, known).map(run -> known));
    return answer(campaigns.prepare(execution, titre, access), "/console/campagnes", next);
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, SignedInAgent agent, Model model) {
    Access access = access(id, agent);
    Campaign campaign = campaigns.find(id, access).orElseThrow(ConsoleScope::notFound);
    Map<MessageState, Integer> counts = messages.counts(id);
    model.addAttribute("campaign", CampaignLine.of(campaign, rights.get(campaign.right())));
    model.addAttribute(
        "approvals",
        campaign.approvals().stream().map(approval -> FrenchDates.moment(approval.at())).toList());
    model.addAttribute("lacking", campaigns.lacking(campaign));
    model.addAttribute("preview", campaigns.preview(campaign, access));
    model.addAttribute("plot", FunnelPlot.of(funnels.of(campaign, access)));
    model.addAttribute("waiting", waiting(counts));
    return "console/campagne";
  }

  @PostMapping("/{id}/approbation")
  String approve(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    return answer(campaigns.approve(id, access(id, agent)), "/console/campagnes/" + id, next);
  }

  @PostMapping("/{id}/abandon")
  String abandon(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    return answer(campaigns.abandon(id, access(id, agent)), "/console/campagnes/" + id, next);
  }

  /** Messages that have not left yet. */
  private static int waiting(Map<MessageState, Integer> counts) {
    return counts.getOrDefault(MessageState.TO_SEND, 0)
        + counts.getOrDefault(MessageState.ATTEMPTED, 0);
  }

  private Access access(UUID campaign, SignedInAgent agent) {
    return scope.find(agent, access -> campaigns.find(campaign, access).map(found -> access));
  }

  /** Real runs that have ended and have no campaign yet. */
  private List<RunLine> candidates(SignedInAgent agent) {
    return scope.accesses(agent).stream()
        .flatMap(access -> candidates(access).stream())
        .map(run -> RunLine.of(run, rights.get(run.right())))
        .toList();
  }

  /** Finished runs without a campaign that found somebody. */
  private List<DetectionRun> candidates(Access access) {
    List<UUID> taken = campaigns.all(access).stream().map(Campaign::run).toList();
    return runs.of(access).stream()
        .filter(run -> !run.isDry() && !taken.contains(run.id()))
        .filter(run -> run.tally().filter(tally -> tally.eligible() > 0).isPresent())
        .toList();
  }

  private static String answer(CampaignDecision decision, String page, RedirectAttributes next) {
    return switch (decision) {
      case CampaignDecision.Made(Campaign campaign) -> {
        next.addFlashAttribute("done", "C’est fait : campagne " + campaign.state().label() + ".");
        yield "redirect:/console/campagnes/" + campaign.id();
      }
      case CampaignDecision.Refused(var refusals) -> {
        next.addFlashAttribute("refusals", refusals);
        yield "redirect:" + page;
      }
    };
  }
}
