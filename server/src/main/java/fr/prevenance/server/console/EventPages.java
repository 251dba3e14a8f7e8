package fr.prevenance.server.console;

import fr.prevenance.server.campaign.CampaignDecision;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.campaign.Refusal;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.event.EventRegister;
import fr.prevenance.server.event.LifeEventType;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ExchangeRequests;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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

/** Life events: how many came, were refused, wait for somebody. Nothing is said of anybody. */
@Controller
@RequestMapping("/console/evenements")
@PreAuthorize("hasAnyRole('CAMPAIGN_OFFICER', 'DATA_PROTECTION_OFFICER')")
class EventPages {
  private final ConsoleScope scope;
  private final EventRegister register;
  private final ExchangeRequests requests;
  private final DetectionRuns runs;
  private final Campaigns campaigns;
  private final RightCatalogue rights;
  private final Clock clock;

  EventPages(
      ConsoleScope scope,
      EventRegister register,
      ExchangeRequests requests,
      DetectionRuns runs,
      Campaigns campaigns,
      RightCatalogue rights,
      Clock clock) {
    this.scope = scope;
    this.register = register;
    this.requests = requests;
    this.runs = runs;
    this.campaigns = campaigns;
    this.rights = rights;
    this.clock = clock;
  }

  /** A failed event as the page shows it. */
  record FailedLine(UUID id, String title, String source, String at, String why, String mend) {}

  /** A processing with what its events have become. */
  record ProcessingEvents(
      String id,
      String title,
      List<List<String>> counts,
      List<List<String>> refused,
      List<FailedLine> failed,
      List<List<String>> requests,
      List<RightLine> rights) {}

  record RightLine(String slug, String title) {}

  @GetMapping
  String show(SignedInAgent agent, Model model) {
    model.addAttribute(
        "processings", scope.accesses(agent).stream().map(this::processing).toList());
    model.addAttribute("mayAct", agent.is(AgentRole.CAMPAIGN_OFFICER));
    model.addAttribute("month", FrenchDates.month(YearMonth.now(clock)));
    return "console/evenements";
  }

  @PostMapping("/{id}/nouvel-essai")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String retry(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    boolean isRetried =
        scope.accesses(agent).stream().anyMatch(access -> register.retry(id, access));
    if (!isRetried) {
      throw ConsoleScope.notFound();
    }
    next.addFlashAttribute("done", "L’événement sera traité à nouveau dans un instant.");
    return "redirect:/console/evenements";
  }

  /** Prepares the campaign of the month, which two agents then approve like any other. */
  @PostMapping("/campagnes/{processing}")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String prepare(
      @PathVariable String processing,
      @RequestParam String droit,
      SignedInAgent agent,
      RedirectAttributes next) {
    Access access = scope.enter(processing, agent);
    if (!access.processing().rights().contains(droit)) {
      throw ConsoleScope.notFound();
    }
    var today = LocalDate.now(clock);
    var right = rights.get(droit, today);
    var title =
        "Événements, %s : %s".formatted(FrenchDates.month(YearMonth.from(today)), right.title());
    return switch (campaigns.prepare(runs.standing(right, today, access), title, access)) {
      case CampaignDecision.Made(var campaign) -> "redirect:/console/campagnes/" + campaign.id();
      case CampaignDecision.Refused(List<Refusal> refusals) -> {
        next.addFlashAttribute("refusals", refusals);
        yield "redirect:/console/evenements";
      }
    };
  }

  private ProcessingEvents processing(Access access) {
    var processing = access.processing();
    return new ProcessingEvents(
        processing.id().value(),
        processing.title(),
        register.counts(access).stream().map(EventPages::line).toList(),
        register.refused(access).stream().map(EventPages::line).toList(),
        register.failed(access).stream().map(EventPages::line).toList(),
        waiting(access),
        processing.rights().stream()
            .sorted()
            .map(slug -> new RightLine(slug, rights.get(slug).title()))
            .toList());
  }

  private List<List<String>> waiting(Access access) {
    List<List<String>> lines = new ArrayList<>();
    requests
        .waiting(access)
        .forEach((source, count) -> lines.add(List.of(source, Integer.toString(count))));
    return lines;
  }

  private static List<String> line(EventRegister.Counts counts) {
    LifeEventType type = counts.type();
    return List.of(
        type.title(),
        counts.agreement(),
        Integer.toString(counts.waiting()),
        Integer.toString(counts.handled()),
        Integer.toString(counts.failed()),
        Integer.toString(counts.expired()));
  }

  private static List<String> line(EventRegister.RefusedEvents refused) {
    return List.of(
        refused.refusal().reason(),
        refused.agreement(),
        Integer.toString(refused.count()),
        FrenchDates.moment(refused.lastAt()),
        refused.refusal().mend());
  }

  private static FailedLine line(EventRegister.FailedEvent failed) {
    return new FailedLine(
        failed.id(),
        failed.type().title(),
        failed.agreement(),
        FrenchDates.moment(failed.receivedAt()),
        failed.why(),
        failed.mend());
  }
}
