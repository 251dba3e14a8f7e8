package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Entered;
import fr.prevenance.server.journey.Field;
import fr.prevenance.server.journey.Heading;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.Reading;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a map: what it is about, then its stages. */
@Controller
@RequestMapping("/console/parcours")
@PreAuthorize(JourneyRoom.WRITERS)
class NewJourneyPages {
  private static final String ID = "identifiant";

  private final Journeys journeys;
  private final JourneyForms forms;

  NewJourneyPages(Journeys journeys, JourneyForms forms) {
    this.journeys = journeys;
    this.forms = forms;
  }

  @GetMapping("/nouveau")
  String form(Model model) {
    Map<Field, String> texts =
        Map.of(
            Field.KIND, Heading.Kind.AS_IS.word(),
            Field.STATE, Heading.State.DRAFT.word());
    return form(UUID.randomUUID(), texts, Map.of(), model);
  }

  @PostMapping
  String create(
      @RequestParam(ID) UUID id,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<Field, String> texts = Reading.of(Field.Level.MAP, sent);
    return switch (Reading.heading(texts)) {
      case Entered.Faulty<Heading>(var faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(id, texts, faults, model);
      }
      case Entered.Fine<Heading>(var heading) -> {
        journeys.create(
            id, new Journey(heading, List.of()), "Parcours commencé.", JourneyRoom.author(agent));
        next.addFlashAttribute("done", "Parcours commencé. Ajoutez sa première étape.");
        yield "redirect:/console/parcours/" + id + "/etapes";
      }
    };
  }

  private String form(UUID id, Map<Field, String> texts, Map<Field, String> faults, Model model) {
    model.addAttribute(
        "form",
        new JourneyForm(
            "Parcours",
            "Nouveau parcours",
            "Commencer",
            "/console/parcours",
            Map.of(ID, id.toString()),
            forms.fields(Field.Level.MAP, texts, faults),
            "/console/parcours",
            false));
    return "console/parcours/formulaire";
  }
}
