package fr.prevenance.server.console.plan;

import static fr.prevenance.server.console.plan.PlanScope.ROOT;

import fr.prevenance.server.console.Download;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.paper.Papers;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.Following;
import fr.prevenance.server.plan.PlanCalendar;
import fr.prevenance.server.plan.PlanTable;
import fr.prevenance.server.plan.Plans;
import fr.prevenance.server.signin.SignedInAgent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan as files: the actions that the page shows. */
@Controller
@RequestMapping(ROOT)
@PreAuthorize(PlanScope.READERS)
class PlanFiles {
  private static final MediaType CALENDAR =
      MediaType.parseMediaType("text/calendar;charset=UTF-8;method=PUBLISH");

  private final PlanScope scope;
  private final Plans plans;
  private final Following following;
  private final Papers papers;
  private final Clock clock;

  PlanFiles(PlanScope scope, Plans plans, Following following, Papers papers, Clock clock) {
    this.scope = scope;
    this.plans = plans;
    this.following = following;
    this.papers = papers;
    this.clock = clock;
  }

  @ModelAttribute
  static PlanFilter filter(
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String responsable,
      @RequestParam(defaultValue = "") String lieu) {
    return new PlanFilter(etat, responsable, lieu);
  }

  @GetMapping("/plan.csv")
  ResponseEntity<byte[]> table(PlanFilter filter, SignedInAgent agent) {
    return file(
        "csv",
        Download.CSV,
        PlanTable.write(chosen(filter, agent)).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/plan.ics")
  ResponseEntity<byte[]> calendar(PlanFilter filter, SignedInAgent agent) {
    String text = PlanCalendar.write(chosen(filter, agent), "Plan d’action, " + scope.body(agent));
    return file("ics", CALENDAR, text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/plan.pdf")
  ResponseEntity<byte[]> paper(PlanFilter filter, SignedInAgent agent) {
    return file("pdf", MediaType.APPLICATION_PDF, papers.pdf("papier/plan", model(filter, agent)));
  }

  private Map<String, Object> model(PlanFilter filter, SignedInAgent agent) {
    var today = LocalDate.now(clock);
    List<Site> diagnosed = following.diagnosed(agent.siret());
    Optional<Site> looked =
        filter.chosen().filter(diagnosed::contains).or(() -> diagnosed.stream().findFirst());
    Map<String, Object> model = new HashMap<>();
    model.put("body", scope.body(agent));
    model.put("day", FrenchDates.day(today));
    model.put("filter", filter);
    model.put(
        "lines",
        chosen(filter, agent).stream()
            .map(action -> ActionLine.of(action, List.of(), today))
            .toList());
    model.put(
        "candidates",
        looked
            .flatMap(site -> following.missing(agent.siret(), site))
            .map(missing -> missing.candidates().stream().map(CandidateLine::of).toList())
            .orElse(List.of()));
    model.put("looked", looked.map(Site::title).orElse(""));
    looked
        .flatMap(site -> following.achieved(agent.siret(), site))
        .map(AchievedView::of)
        .ifPresent(achieved -> model.put("achieved", achieved));
    return model;
  }

  private List<Action> chosen(PlanFilter filter, SignedInAgent agent) {
    return filter.of(plans.of(agent.siret()), LocalDate.now(clock));
  }

  private ResponseEntity<byte[]> file(String extension, MediaType type, byte[] content) {
    String name = "plan-d-action-%s.%s".formatted(LocalDate.now(clock), extension);
    return Download.of(name, type, content);
  }
}
