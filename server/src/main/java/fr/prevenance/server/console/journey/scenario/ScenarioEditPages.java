package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.KeptScenario;
import fr.prevenance.server.journey.Saving.OthersVersion;
import fr.prevenance.server.journey.ScenarioEdit;
import fr.prevenance.server.journey.ScenarioEntered;
import fr.prevenance.server.journey.ScenarioSaving;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes what agents do to a scenario. Nothing is kept between a page that asks something (what to
 * mend, which side to choose) and its answer: the page carries all that was typed.
 */
@Controller
@RequestMapping(ScenarioRoom.PATH + "/{scenario}/modifications")
@PreAuthorize(ScenarioRoom.WRITERS)
class ScenarioEditPages {
  private final ScenarioRoom room;
  private final Scenarios scenarios;

  ScenarioEditPages(ScenarioRoom room, Scenarios scenarios) {
    this.room = room;
    this.scenarios = scenarios;
  }

  @PostMapping
  String edit(
      @PathVariable UUID id,
      @PathVariable UUID scenario,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    ScenarioEditRequest request = ScenarioEditRequest.of(sent);
    KeptScenario kept = room.version(id, scenario, request.base(), agent);
    ScenarioLinks links = room.links(id, kept.scenario(), agent);
    return switch (request.edit()) {
      case ScenarioEntered.Faulty<ScenarioEdit>(var faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new ScenarioForms(kept, links).again(request, faults));
        yield "console/parcours/formulaire";
      }
      case ScenarioEntered.Fine<ScenarioEdit>(var edit) ->
          switch (scenarios
              .save(
                  scenario, id, request.base(), edit, request.choices(), ScenarioRoom.author(agent))
              .orElseThrow(ConsoleScope::notFound)) {
            case ScenarioSaving.Saved saved -> saved(saved, kept, request, next);
            case ScenarioSaving.Conflicting conflicting -> {
              response.setStatus(HttpStatus.CONFLICT.value());
              yield conflict(conflicting, kept, links, request, model);
            }
            case ScenarioSaving.Refused(var reasons) -> {
              next.addFlashAttribute("refusal", String.join(" ", reasons));
              yield "redirect:" + page(kept, request);
            }
          };
    };
  }

  private static String saved(
      ScenarioSaving.Saved saved,
      KeptScenario kept,
      ScenarioEditRequest request,
      RedirectAttributes next) {
    next.addFlashAttribute("done", request.action().title());
    next.addFlashAttribute("meanwhile", told(saved.others()));
    next.addFlashAttribute("touched", request.touched());
    next.addFlashAttribute("focus", request.text(ScenarioEditRequest.DIRECTION));
    return request.text(ScenarioEditRequest.AGAIN).isEmpty()
        ? "redirect:" + page(kept, request)
        : "redirect:"
            + page(kept, request)
            + "/nouvelle?apres="
            + request.text(ScenarioEditRequest.STEP);
  }

  private static String conflict(
      ScenarioSaving.Conflicting conflicting,
      KeptScenario kept,
      ScenarioLinks links,
      ScenarioEditRequest request,
      Model model) {
    ScenarioChoices words = ScenarioChoices.of(links);
    Map<String, String> carried = request.carried();
    conflicting
        .conflicts()
        .forEach(conflict -> carried.remove(ScenarioEditRequest.choice(conflict.key())));
    model.addAttribute(
        "conflicts",
        conflicting.conflicts().stream()
            .map(conflict -> ScenarioConflictView.of(conflict, words))
            .toList());
    model.addAttribute("meanwhile", told(conflicting.others()));
    model.addAttribute("isAskedAgain", conflicting.isAskedAgain());
    model.addAttribute("carried", carried);
    model.addAttribute("card", ScenarioCard.of(kept));
    model.addAttribute("back", page(kept, request));
    return "console/parcours/scenarios/conflit";
  }

  /** What others wrote, who and when, a sentence for each version. */
  private static List<String> told(List<OthersVersion> others) {
    return others.stream()
        .map(other ->
            "%s, le %s : %s"
                .formatted(
                    other.version().author(),
                    FrenchDates.moment(other.version().at()),
                    String.join(" ", other.changes())))
        .toList();
  }

  private static String page(KeptScenario kept, ScenarioEditRequest request) {
    String path = ScenarioRoom.path(kept.journey(), kept.id());
    return request.action().isAboutAll() ? path : path + "/scenes";
  }
}
