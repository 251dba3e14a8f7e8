package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.Download;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.KeptScenario;
import fr.prevenance.server.journey.ScenarioFile;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.paper.Papers;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A scenario to read: on the screen, on paper, as a file, as it was. */
@Controller
@RequestMapping(ScenarioRoom.PATH + "/{scenario}")
class ScenarioPages {
  private final ScenarioRoom room;
  private final Scenarios scenarios;
  private final Papers papers;

  ScenarioPages(ScenarioRoom room, Scenarios scenarios, Papers papers) {
    this.room = room;
    this.scenarios = scenarios;
    this.papers = papers;
  }

  /** A version in the history of a scenario. */
  record VersionLine(int number, String what, String author, String at, boolean isLatest) {}

  @GetMapping
  String show(
      @PathVariable UUID id, @PathVariable UUID scenario, SignedInAgent agent, Model model) {
    model.addAllAttributes(shown(room.latest(id, scenario, agent), agent));
    return "console/parcours/scenarios/scenario";
  }

  @GetMapping("/versions")
  String versions(
      @PathVariable UUID id, @PathVariable UUID scenario, SignedInAgent agent, Model model) {
    KeptScenario kept = room.latest(id, scenario, agent);
    model.addAttribute("card", ScenarioCard.of(kept));
    model.addAttribute("mayWrite", ScenarioRoom.mayWrite(agent));
    model.addAttribute(
        "versions",
        scenarios.versions(scenario, id, agent.siret()).stream()
            .map(version ->
                new VersionLine(
                    version.number(),
                    version.what(),
                    version.author(),
                    FrenchDates.moment(version.at()),
                    version.number() == kept.version()))
            .toList());
    return "console/parcours/scenarios/versions";
  }

  @GetMapping("/versions/{version}")
  String version(
      @PathVariable UUID id,
      @PathVariable UUID scenario,
      @PathVariable int version,
      SignedInAgent agent,
      Model model) {
    model.addAllAttributes(shown(room.version(id, scenario, version, agent), agent));
    model.addAttribute("latest", room.latest(id, scenario, agent).version());
    return "console/parcours/scenarios/version";
  }

  @GetMapping("/scenario.json")
  ResponseEntity<byte[]> json(
      @PathVariable UUID id, @PathVariable UUID scenario, SignedInAgent agent) {
    return Download.of(
        "scenario.json",
        MediaType.APPLICATION_JSON,
        ScenarioFile.json(room.latest(id, scenario, agent).scenario()));
  }

  @GetMapping("/scenario.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id, @PathVariable UUID scenario, SignedInAgent agent) {
    KeptScenario kept = room.latest(id, scenario, agent);
    return Download.of(
        "scenario.pdf",
        MediaType.APPLICATION_PDF,
        papers.pdf("papier/scenario", shown(kept, agent)));
  }

  private Map<String, Object> shown(KeptScenario kept, SignedInAgent agent) {
    KeptJourney map = room.map(kept.journey(), agent);
    Map<String, Object> shown = new HashMap<>();
    shown.put("map", map);
    shown.put("card", ScenarioCard.of(kept));
    shown.put("mayWrite", ScenarioRoom.mayWrite(agent));
    shown.put(
        "board",
        Storyboard.of(kept.scenario(), room.links(kept.journey(), kept.scenario(), agent)));
    return shown;
  }
}
