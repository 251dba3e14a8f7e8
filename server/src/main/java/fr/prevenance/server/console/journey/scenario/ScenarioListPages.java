package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.journey.JourneyForm;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Scenario;
import fr.prevenance.server.journey.ScenarioEntered;
import fr.prevenance.server.journey.ScenarioField;
import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioFile;
import fr.prevenance.server.journey.ScenarioFile.Read;
import fr.prevenance.server.journey.ScenarioHeading;
import fr.prevenance.server.journey.ScenarioReading;
import fr.prevenance.server.journey.ScenarioSaving;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scenarios of a map, and how one begins: blank, from a file, from the invented example. */
@Controller
@RequestMapping(ScenarioRoom.PATH)
class ScenarioListPages {
  private static final String ID = "identifiant";

  private final ScenarioRoom room;
  private final Scenarios scenarios;

  ScenarioListPages(ScenarioRoom room, Scenarios scenarios) {
    this.room = room;
    this.scenarios = scenarios;
  }

  @GetMapping
  String list(@PathVariable UUID id, SignedInAgent agent, Model model) {
    KeptJourney map = room.map(id, agent);
    model.addAttribute("map", map);
    model.addAttribute(
        "cards", scenarios.of(id, agent.siret()).stream().map(ScenarioCard::of).toList());
    model.addAttribute("mayWrite", ScenarioRoom.mayWrite(agent));
    model.addAttribute("newId", UUID.randomUUID());
    model.addAttribute("hasExample", ScenarioFile.example().isAbout(map.journey()));
    return "console/parcours/scenarios/liste";
  }

  @GetMapping("/nouveau")
  @PreAuthorize(ScenarioRoom.WRITERS)
  String form(@PathVariable UUID id, SignedInAgent agent, Model model) {
    KeptJourney map = room.map(id, agent);
    Map<ScenarioField, String> texts =
        Map.of(
            ScenarioField.PERSON, map.journey().heading().segment(),
            ScenarioField.STATE, ScenarioHeading.State.DRAFT.word());
    return form(map, UUID.randomUUID(), texts, Map.of(), model);
  }

  @PostMapping
  @PreAuthorize(ScenarioRoom.WRITERS)
  String create(
      @PathVariable UUID id,
      @RequestParam(ID) UUID scenario,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<ScenarioField, String> texts = ScenarioField.sent(Level.HEADING, sent);
    return switch (ScenarioReading.heading(texts)) {
      case ScenarioEntered.Faulty<ScenarioHeading>(var faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(room.map(id, agent), scenario, texts, faults, model);
      }
      case ScenarioEntered.Fine<ScenarioHeading>(var heading) ->
          keep(
              scenario,
              id,
              new Scenario(heading, List.of(), Map.of()),
              "Scénario commencé.",
              "/scenes",
              agent,
              next);
    };
  }

  @PostMapping("/exemple")
  @PreAuthorize(ScenarioRoom.WRITERS)
  String example(
      @PathVariable UUID id,
      @RequestParam(ID) UUID scenario,
      SignedInAgent agent,
      RedirectAttributes next) {
    return keep(scenario, id, ScenarioFile.example(), "Exemple ouvert.", "", agent, next);
  }

  @PostMapping("/import")
  @PreAuthorize(ScenarioRoom.WRITERS)
  String read(
      @PathVariable UUID id,
      @RequestParam(ID) UUID scenario,
      @RequestParam(name = "fichier", required = false) Optional<MultipartFile> file,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    Read read =
        file.isEmpty() || file.get().isEmpty()
            ? new Read.Refused(List.of("Aucun fichier n’est arrivé. Choisissez un fichier."))
            : ScenarioFile.read(file.get().getBytes());
    return switch (read) {
      case Read.Whole(var whole) ->
          keep(scenario, id, whole, "Importé d’un fichier.", "", agent, next);
      case Read.Refused(var reasons) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("reasons", reasons);
        yield list(id, agent, model);
      }
    };
  }

  private String keep(
      UUID scenario,
      UUID map,
      Scenario content,
      String what,
      String page,
      SignedInAgent agent,
      RedirectAttributes next) {
    return switch (scenarios
        .create(scenario, map, content, what, ScenarioRoom.author(agent))
        .orElseThrow(ConsoleScope::notFound)) {
      case ScenarioSaving.Refused(var reasons) -> {
        next.addFlashAttribute("refusal", String.join(" ", reasons));
        yield "redirect:" + ScenarioRoom.path(map);
      }
      default -> {
        next.addFlashAttribute("done", what);
        yield "redirect:" + ScenarioRoom.path(map, scenario) + page;
      }
    };
  }

  private static String form(
      KeptJourney map,
      UUID scenario,
      Map<ScenarioField, String> texts,
      Map<ScenarioField, String> faults,
      Model model) {
    String path = ScenarioRoom.path(map.id());
    model.addAttribute(
        "form",
        new JourneyForm(
            "Scénarios d’usage",
            "Nouveau scénario d’usage",
            "Commencer",
            path,
            Map.of(ID, scenario.toString()),
            new ScenarioChoices(Optional.empty()).fields(Level.HEADING, texts, faults),
            path,
            false));
    return "console/parcours/formulaire";
  }
}
