package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Entered;
import fr.prevenance.server.journey.JourneyEdit;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Saving;
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
 * Writes what agents do to a map. Nothing is kept between a page that asks something (what to mend,
 * which side to choose) and its answer: the page carries all that was typed.
 */
@Controller
@RequestMapping("/console/parcours/{id}/modifications")
@PreAuthorize(JourneyRoom.WRITERS)
class EditPages {
  private static final String FORM = "console/parcours/formulaire";

  private final JourneyRoom room;
  private final Journeys journeys;
  private final EditForms forms;
  private final JourneyForms words;

  EditPages(JourneyRoom room, Journeys journeys, EditForms forms, JourneyForms words) {
    this.room = room;
    this.journeys = journeys;
    this.forms = forms;
    this.words = words;
  }

  @PostMapping
  String edit(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    EditRequest request = EditRequest.of(sent);
    KeptJourney kept = room.version(id, request.base(), agent);
    return switch (request.edit()) {
      case Entered.Faulty<JourneyEdit>(var faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", forms.again(kept, request, faults));
        yield FORM;
      }
      case Entered.Fine<JourneyEdit>(var edit) -> {
        Saving saving =
            journeys
                .save(id, request.base(), edit, request.choices(), JourneyRoom.author(agent))
                .orElseThrow(ConsoleScope::notFound);
        yield answer(saving, kept, request, response, model, next);
      }
    };
  }

  private String answer(
      Saving saving,
      KeptJourney kept,
      EditRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return switch (saving) {
      case Saving.Saved saved -> {
        next.addFlashAttribute("done", request.action().done());
        next.addFlashAttribute("others", OthersView.of(saved.others()));
        focus(request, next);
        yield "redirect:" + next(kept, request);
      }
      case Saving.Conflicting conflicting -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        conflict(conflicting, kept, request, model);
        yield "console/parcours/conflit";
      }
      case Saving.Refused(var reasons) -> {
        String refusal = String.join(" ", reasons);
        if (request.action().level().isPresent()) {
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          model.addAttribute("refusal", refusal);
          model.addAttribute("form", forms.again(kept, request, Map.of()));
          yield FORM;
        }
        next.addFlashAttribute("refusal", refusal);
        yield "redirect:" + page(kept, request);
      }
    };
  }

  private void conflict(
      Saving.Conflicting conflicting, KeptJourney kept, EditRequest request, Model model) {
    List<OthersView> others = OthersView.of(conflicting.others());
    Map<String, String> carried = request.carried();
    conflicting.conflicts().forEach(conflict -> carried.remove(EditRequest.choice(conflict.key())));
    model.addAttribute(
        "conflicts",
        conflicting.conflicts().stream()
            .map(conflict -> ConflictView.of(conflict, OthersView.names(others), words))
            .toList());
    model.addAttribute("others", others);
    model.addAttribute("isAskedAgain", conflicting.isAskedAgain());
    model.addAttribute("carried", carried);
    model.addAttribute("journey", kept.id());
    model.addAttribute("about", kept.journey().heading().title());
    model.addAttribute("back", page(kept, request));
  }

  /** Where the keyboard goes on: the button that was pressed, or what was written. */
  private static void focus(EditRequest request, RedirectAttributes next) {
    String copy = request.text(EditRequest.COPY);
    String touched = copy.isEmpty() ? request.element() : copy;
    next.addFlashAttribute("touched", touched);
    next.addFlashAttribute("focus", request.text(EditRequest.DIRECTION));
  }

  private static String next(KeptJourney kept, EditRequest request) {
    if (request.text(EditRequest.AGAIN).isEmpty()) {
      return page(kept, request);
    }
    String map = "/console/parcours/" + kept.id();
    return request.action() == EditAction.ADD_STAGE
        ? map + "/etapes/nouvelle"
        : map + "/etapes/" + request.text(EditRequest.STAGE) + "/points/nouveau";
  }

  private static String page(KeptJourney kept, EditRequest request) {
    String map = "/console/parcours/" + kept.id();
    return request.action().isAboutAll() ? map : map + "/etapes";
  }
}
