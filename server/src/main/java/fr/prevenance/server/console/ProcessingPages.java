package fr.prevenance.server.console;

import fr.prevenance.server.detection.Detecting;
import fr.prevenance.server.detection.DetectionRefused;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.DeliveryAlreadyUsed;
import fr.prevenance.server.exchange.DeliveryMissing;
import fr.prevenance.server.exchange.DeliveryReport;
import fr.prevenance.server.exchange.DeliveryReports;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What partners delivered, what the door did with it, and the runs over it. */
@Controller
@RequestMapping("/console/traitements")
@PreAuthorize("hasAnyRole('CAMPAIGN_OFFICER', 'DATA_PROTECTION_OFFICER')")
class ProcessingPages {
  private static final int REFUSALS_SHOWN = 200;

  private final ConsoleScope scope;
  private final Detecting detecting;
  private final DetectionRuns runs;
  private final DeliveryReports reports;
  private final RightCatalogue rights;
  private final Clock clock;

  ProcessingPages(
      ConsoleScope scope,
      Detecting detecting,
      DetectionRuns runs,
      DeliveryReports reports,
      RightCatalogue rights,
      Clock clock) {
    this.scope = scope;
    this.detecting = detecting;
    this.runs = runs;
    this.reports = reports;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  String list(SignedInAgent agent, Model model) {
    model.addAttribute("processings", scope.processings(agent));
    return "console/traitements";
  }

  @GetMapping("/{processing}")
  String show(@PathVariable String processing, SignedInAgent agent, Model model) {
    Access access = scope.enter(processing, agent);
    ProcessingId id = access.processing().id();
    model.addAttribute("processing", access.processing());
    model.addAttribute("isOfficer", agent.is(AgentRole.CAMPAIGN_OFFICER));
    model.addAttribute(
        "rights", access.processing().rights().stream().sorted().map(rights::get).toList());
    List<DeliveryReport> delivered = reports.of(id);
    model.addAttribute("isUsedUp", !delivered.isEmpty() && reports.isEmpty(id));
    model.addAttribute("obstacles", reports.obstacles(id));
    model.addAttribute("deliveries", delivered.stream().map(DeliveryLine::of).toList());
    model.addAttribute(
        "runs",
        runs.of(access).stream().map(run -> RunLine.of(run, rights.get(run.right()))).toList());
    return "console/traitement";
  }

  @GetMapping("/{processing}/livraisons/{delivery}")
  String refusals(
      @PathVariable String processing,
      @PathVariable UUID delivery,
      @RequestParam(defaultValue = "0") int depuis,
      SignedInAgent agent,
      Model model) {
    Access access = scope.enter(processing, agent);
    DeliveryReport report =
        reports.of(access.processing().id()).stream()
            .filter(known -> known.id().equals(delivery))
            .findFirst()
            .orElseThrow(ConsoleScope::notFound);
    int from = Math.max(0, depuis);
    List<List<String>> lines =
        reports.refusals(delivery, from, REFUSALS_SHOWN).stream().map(DeliveryLine::of).toList();
    model.addAttribute("processing", access.processing());
    model.addAttribute("delivery", DeliveryLine.of(report));
    model.addAttribute("refusals", lines);
    if (lines.size() == REFUSALS_SHOWN) {
      model.addAttribute("next", from + REFUSALS_SHOWN);
    }
    return "console/livraison";
  }

  /** The result lives in this answer alone: it is shown at once and kept nowhere. */
  @PostMapping("/{processing}/essai")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String tryOut(
      @PathVariable String processing,
      @RequestParam String droit,
      SignedInAgent agent,
      Model model) {
    Access access = scope.enter(processing, agent);
    if (!access.processing().rights().contains(droit)) {
      throw ConsoleScope.notFound();
    }
    model.addAttribute("processing", access.processing());
    model.addAttribute("right", rights.get(droit));
    model.addAttribute(
        "trial", detecting.dryRun(access.processing().id(), droit, today(), agent.actor()));
    return "console/essai";
  }

  @PostMapping("/{processing}/detection")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String detect(@PathVariable String processing, SignedInAgent agent, RedirectAttributes next) {
    Access access = scope.enter(processing, agent);
    int found =
        detecting.run(access.processing().id(), today(), agent.actor()).stream()
            .mapToInt(report -> report.tally().eligible())
            .sum();
    next.addFlashAttribute(
        "done",
        "Détection terminée : %d personnes ont droit. Les données des autres sont détruites."
            .formatted(found));
    return "redirect:/console/traitements/" + processing;
  }

  @ExceptionHandler({DetectionRefused.class, DeliveryMissing.class, DeliveryAlreadyUsed.class})
  String refused(RuntimeException refusal, RedirectAttributes next) {
    next.addFlashAttribute("refusal", refusal.getMessage());
    return "redirect:/console/traitements";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
