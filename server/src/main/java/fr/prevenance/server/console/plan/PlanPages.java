package fr.prevenance.server.console.plan;

import static fr.prevenance.server.console.plan.PlanScope.ROOT;

import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.Candidate;
import fr.prevenance.server.plan.Following;
import fr.prevenance.server.plan.Plans;
import fr.prevenance.server.plan.Reminding;
import fr.prevenance.server.signin.SignedInAgent;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of the agent's body, what it does not see to yet, and what it achieved. */
@Controller
@RequestMapping(ROOT)
@PreAuthorize(PlanScope.READERS)
class PlanPages {
  private final Plans plans;
  private final Following following;
  private final Reminding reminding;
  private final Clock clock;

  PlanPages(Plans plans, Following following, Reminding reminding, Clock clock) {
    this.plans = plans;
    this.following = following;
    this.reminding = reminding;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String responsable,
      @RequestParam(defaultValue = "") String lieu,
      SignedInAgent agent,
      Model model) {
    var filter = new PlanFilter(etat, responsable, lieu);
    var today = LocalDate.now(clock);
    List<Site> diagnosed = following.diagnosed(agent.siret());
    model.addAttribute(
        "plan",
        PlanView.of(
            plans.of(agent.siret()), filter, reminding.of(agent.siret()), diagnosed, today));
    model.addAttribute("today", today);
    model.addAttribute("mayWrite", PlanScope.mayWrite(agent));
    model.addAttribute("mayRemind", reminding.isPossible(agent.siret()));
    sites(agent.siret(), filter, diagnosed, model);
    return "console/plan/plan";
  }

  /** What concerns the place that is looked at: the one chosen, else the whole, else the first. */
  private void sites(String siret, PlanFilter filter, List<Site> diagnosed, Model model) {
    Optional<Site> looked =
        filter.chosen().filter(diagnosed::contains).or(() -> diagnosed.stream().findFirst());
    model.addAttribute("diagnosed", diagnosed);
    model.addAttribute("looked", looked.orElse(null));
    var missing = looked.flatMap(site -> following.missing(siret, site));
    model.addAttribute("missing", missing.orElse(null));
    List<Candidate> candidates = missing.map(one -> one.candidates()).orElse(List.of());
    model.addAttribute("candidates", candidates.stream().map(CandidateLine::of).toList());
    if (!candidates.isEmpty()) {
      model.addAttribute("plot", WorthPlot.of(candidates));
    }
    model.addAttribute(
        "achieved",
        looked.flatMap(site -> following.achieved(siret, site)).map(AchievedView::of).orElse(null));
  }

  /**
   * Adds practices that are missing.
   *
   * @param une the one whose button was pressed; else those that are ticked
   */
  @PostMapping("/ajout")
  @PreAuthorize(PlanScope.WRITERS)
  String undertake(
      @RequestParam(defaultValue = "") List<Integer> pratique,
      @RequestParam(required = false) Optional<Integer> une,
      @RequestParam(defaultValue = "") String lieu,
      @RequestParam(defaultValue = "") String debut,
      SignedInAgent agent,
      RedirectAttributes next) {
    List<Integer> chosen = une.map(List::of).orElse(pratique);
    Optional<LocalDate> start = day(debut);
    if (chosen.isEmpty() || start.isEmpty() || lieu.length() > Site.LONGEST) {
      next.addFlashAttribute(
          "refusal",
          start.isEmpty()
              ? "Donnez la date de départ, comme 2026-01-15."
              : "Cochez au moins une pratique.");
    } else {
      List<Action> added =
          plans.undertake(
              agent.siret(),
              new Site(ActionReading.readable(lieu)),
              chosen,
              start.get(),
              PlanScope.author(agent));
      next.addFlashAttribute("done", said(added.size(), chosen.size()));
      next.addFlashAttribute("start", start.get());
    }
    return "redirect:" + new PlanFilter("", "", lieu).address(ROOT);
  }

  private static String said(int added, int chosen) {
    if (added == 0) {
      return "Rien à ajouter : une action ouverte porte déjà sur chaque pratique choisie.";
    }
    String actions = added == 1 ? "1 action ajoutée" : added + " actions ajoutées";
    return added == chosen
        ? actions + ". Il reste à dire qui en est responsable."
        : actions + ". Pour les autres pratiques, une action est déjà ouverte.";
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
