package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.KeptScenario;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.signin.SignedInAgent;
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

/**
 * The pages on which a scenario is built, by plain forms: each carries the version it was drawn
 * from.
 */
@Controller
@RequestMapping(ScenarioRoom.PATH + "/{scenario}")
@PreAuthorize(ScenarioRoom.WRITERS)
class ScenarioFormPages {
  private static final String FORM = "console/parcours/formulaire";

  private final ScenarioRoom room;
  private final Scenarios scenarios;

  ScenarioFormPages(ScenarioRoom room, Scenarios scenarios) {
    this.room = room;
    this.scenarios = scenarios;
  }

  @GetMapping("/entete")
  String heading(
      @PathVariable UUID id, @PathVariable UUID scenario, SignedInAgent agent, Model model) {
    model.addAttribute("form", forms(id, scenario, agent).heading());
    return FORM;
  }

  @GetMapping("/scenes")
  String steps(
      @PathVariable UUID id, @PathVariable UUID scenario, SignedInAgent agent, Model model) {
    KeptScenario kept = room.latest(id, scenario, agent);
    model.addAttribute("card", ScenarioCard.of(kept));
    model.addAttribute(
        "scenes",
        SceneLine.of(Storyboard.of(kept.scenario(), room.links(id, kept.scenario(), agent))));
    return "console/parcours/scenarios/scenes";
  }

  @GetMapping("/scenes/nouvelle")
  String newStep(
      @PathVariable UUID id,
      @PathVariable UUID scenario,
      @RequestParam(name = "apres", defaultValue = "") String after,
      SignedInAgent agent,
      Model model) {
    model.addAttribute("form", forms(id, scenario, agent).newStep(after));
    return FORM;
  }

  @GetMapping("/scenes/{scene}")
  String step(
      @PathVariable UUID id,
      @PathVariable UUID scenario,
      @PathVariable String scene,
      SignedInAgent agent,
      Model model) {
    model.addAttribute("form", forms(id, scenario, agent).step(scene));
    return FORM;
  }

  /** Asks first. */
  @GetMapping("/suppression")
  String deletion(
      @PathVariable UUID id,
      @PathVariable UUID scenario,
      @RequestParam(defaultValue = "") String scene,
      SignedInAgent agent,
      Model model) {
    KeptScenario kept = room.latest(id, scenario, agent);
    model.addAttribute("card", ScenarioCard.of(kept));
    model.addAttribute(
        "scene",
        scene.isEmpty() ? null : kept.scenario().step(scene).orElseThrow(ConsoleScope::notFound));
    return "console/parcours/scenarios/suppression";
  }

  @PostMapping("/suppression")
  String delete(
      @PathVariable UUID id,
      @PathVariable UUID scenario,
      SignedInAgent agent,
      RedirectAttributes next) {
    if (!scenarios.delete(scenario, id, agent.siret())) {
      throw ConsoleScope.notFound();
    }
    next.addFlashAttribute("done", "Scénario supprimé, avec ses versions.");
    return "redirect:" + ScenarioRoom.path(id);
  }

  private ScenarioForms forms(UUID id, UUID scenario, SignedInAgent agent) {
    KeptScenario kept = room.latest(id, scenario, agent);
    return new ScenarioForms(kept, room.links(id, kept.scenario(), agent));
  }
}
