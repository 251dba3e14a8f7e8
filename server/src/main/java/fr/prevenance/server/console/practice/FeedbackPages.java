package fr.prevenance.server.console.practice;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.practice.Feedbacks;
import fr.prevenance.server.practice.Feedbacks.Telling;
import fr.prevenance.server.practice.Feedbacks.Told;
import fr.prevenance.server.practice.PracticeText;
import fr.prevenance.server.practice.SheetLibrary;
import fr.prevenance.server.practice.SheetLibrary.ReadableSheet;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the agent's body tells of a practice that it tried. */
@Controller
@RequestMapping("/console/pratiques")
@PreAuthorize(Writers.RULE)
class FeedbackPages {
  private final SheetLibrary library;
  private final Feedbacks feedbacks;
  private final BodyNames bodies;

  FeedbackPages(SheetLibrary library, Feedbacks feedbacks, BodyNames bodies) {
    this.library = library;
    this.feedbacks = feedbacks;
    this.bodies = bodies;
  }

  @GetMapping("/fiches/{name}/retours")
  String begin(@PathVariable String name, SignedInAgent agent, Model model) {
    ReadableSheet sheet = find(name, agent);
    return form(new FeedbackForm(Map.of()), sheet, newOne(sheet), model);
  }

  @PostMapping("/fiches/{name}/retours")
  String tell(
      @PathVariable String name,
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    ReadableSheet sheet = find(name, agent);
    FeedbackForm form = FeedbackForm.of(request.getParameterMap());
    if (!form.faults().isEmpty()) {
      return faulty(form, sheet, newOne(sheet), response, model);
    }
    Telling telling =
        feedbacks.tell(sheet.key(), agent.siret(), form.feedback(bodies.name(agent.siret())));
    return answer(telling, form, sheet, newOne(sheet), response, model, next);
  }

  @GetMapping("/retours/{id}")
  String edit(@PathVariable UUID id, SignedInAgent agent, Model model) {
    Told told = feedbacks.mine(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
    model.addAttribute("told", told);
    model.addAttribute("version", told.version());
    return form(
        FeedbackForm.of(told.feedback()),
        find(told.sheet(), agent),
        "/console/pratiques/retours/" + id,
        model);
  }

  @PostMapping("/retours/{id}")
  String correct(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Told told = feedbacks.mine(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
    ReadableSheet sheet = find(told.sheet(), agent);
    String action = "/console/pratiques/retours/" + id;
    FeedbackForm form = FeedbackForm.of(request.getParameterMap());
    model.addAttribute("told", told);
    model.addAttribute("version", version);
    if (!form.faults().isEmpty()) {
      return faulty(form, sheet, action, response, model);
    }
    Telling telling =
        feedbacks.correct(id, agent.siret(), version, form.feedback(bodies.name(agent.siret())));
    return answer(telling, form, sheet, action, response, model, next);
  }

  @PostMapping("/retours/{id}/retrait")
  String withdraw(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    Told told = feedbacks.mine(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
    feedbacks.withdraw(id, agent.siret());
    next.addFlashAttribute("done", "Le retour est retiré.");
    return "redirect:/console/pratiques/fiches/" + told.sheet();
  }

  private String answer(
      Telling telling,
      FeedbackForm form,
      ReadableSheet sheet,
      String action,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return switch (telling) {
      case Telling.Kept _ -> {
        next.addFlashAttribute("done", "Merci : votre retour est enregistré.");
        yield "redirect:/console/pratiques/fiches/" + sheet.key();
      }
      case Telling.Stale(Told current) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("kept", current.feedback());
        model.addAttribute("version", current.version());
        yield form(form, sheet, action, model);
      }
      case Telling.Faulty(List<PackIssue> issues) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("issues", issues);
        yield form(form, sheet, action, model);
      }
      case Telling.Absent _ -> throw ConsoleScope.notFound();
    };
  }

  private String faulty(
      FeedbackForm form,
      ReadableSheet sheet,
      String action,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("faults", form.faults());
    return form(form, sheet, action, model);
  }

  private static String form(FeedbackForm form, ReadableSheet sheet, String action, Model model) {
    model.addAttribute("values", form.values());
    model.addAttribute("key", sheet.key());
    model.addAttribute("title", PracticeText.typeset(sheet.practice().title()));
    model.addAttribute("action", action);
    if (!model.containsAttribute("faults")) {
      model.addAttribute("faults", Map.of());
    }
    return "console/practice/retour";
  }

  private ReadableSheet find(String name, SignedInAgent agent) {
    return library.find(name, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  private static String newOne(ReadableSheet sheet) {
    return "/console/pratiques/fiches/" + sheet.key() + "/retours";
  }
}
