package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.Tracks;
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
 * The pages on which a map is built, by plain forms: each carries the version it was drawn from.
 */
@Controller
@RequestMapping("/console/parcours/{id}")
@PreAuthorize(JourneyRoom.WRITERS)
class EditFormPages {
  private static final String FORM = "console/parcours/formulaire";

  private final JourneyRoom room;
  private final Journeys journeys;
  private final Tracks tracks;
  private final EditForms forms;
  private final JourneyForms words;

  EditFormPages(
      JourneyRoom room, Journeys journeys, Tracks tracks, EditForms forms, JourneyForms words) {
    this.room = room;
    this.journeys = journeys;
    this.tracks = tracks;
    this.forms = forms;
    this.words = words;
  }

  @GetMapping("/entete")
  String heading(@PathVariable UUID id, SignedInAgent agent, Model model) {
    return form(id, EditAction.HEADING, "", agent, model);
  }

  @GetMapping("/etapes")
  String stages(@PathVariable UUID id, SignedInAgent agent, Model model) {
    KeptJourney kept = room.latest(id, agent);
    model.addAttribute("card", JourneyCard.of(kept, words));
    model.addAttribute(
        "structure",
        StructureView.of(
            kept.journey(), tracks.on(id, agent.siret()).stream().map(Track::element).toList()));
    return "console/parcours/etapes";
  }

  @GetMapping("/etapes/nouvelle")
  String newStage(@PathVariable UUID id, SignedInAgent agent, Model model) {
    return form(id, EditAction.ADD_STAGE, "", agent, model);
  }

  @GetMapping("/etapes/{stage}")
  String stage(
      @PathVariable UUID id, @PathVariable String stage, SignedInAgent agent, Model model) {
    return form(id, EditAction.RENAME_STAGE, stage, agent, model);
  }

  @GetMapping("/etapes/{stage}/points/nouveau")
  String newPoint(
      @PathVariable UUID id, @PathVariable String stage, SignedInAgent agent, Model model) {
    return form(id, EditAction.ADD_POINT, stage, agent, model);
  }

  @GetMapping("/points/{point}")
  String point(
      @PathVariable UUID id, @PathVariable String point, SignedInAgent agent, Model model) {
    return form(id, EditAction.WRITE_POINT, point, agent, model);
  }

  /** Asks first: what goes with what is deleted. */
  @GetMapping("/suppression")
  String deletion(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String element,
      SignedInAgent agent,
      Model model) {
    KeptJourney kept = room.latest(id, agent);
    Journey journey = kept.journey();
    model.addAttribute("card", JourneyCard.of(kept, words));
    model.addAttribute("element", element);
    if (element.isEmpty()) {
      return "console/parcours/suppression-parcours";
    }
    var stage = journey.stage(element);
    var point = journey.touchpoint(element);
    if (stage.isEmpty() && point.isEmpty()) {
      throw ConsoleScope.notFound();
    }
    model.addAttribute("about", CommentView.about(element, journey));
    model.addAttribute("points", stage.map(found -> found.touchpoints()).orElse(null));
    return "console/parcours/suppression";
  }

  @PostMapping("/suppression")
  String delete(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    if (!journeys.delete(id, agent.siret())) {
      throw ConsoleScope.notFound();
    }
    next.addFlashAttribute(
        "done", "Parcours supprimé, avec ses versions, ses pistes et ses scénarios.");
    return "redirect:/console/parcours";
  }

  private String form(
      UUID id, EditAction action, String element, SignedInAgent agent, Model model) {
    model.addAttribute("form", forms.fresh(room.latest(id, agent), action, element));
    return FORM;
  }
}
