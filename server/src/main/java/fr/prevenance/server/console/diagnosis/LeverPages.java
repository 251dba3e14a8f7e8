package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.diagnosis.Answering;
import fr.prevenance.server.diagnosis.Gathered;
import fr.prevenance.server.diagnosis.Gathering;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The questions of a lever, with what the installation knows of them. */
@Controller
@RequestMapping(ROOT + "/{id}/leviers/{lever}")
@PreAuthorize(DiagnosisScope.WRITERS)
class LeverPages {
  private static final String TO_RESULT = "redirect:" + ROOT + "/{id}";
  private static final String CONFIRM = "confirmer";
  private static final String NEXT = "suite";

  private final DiagnosisScope scope;
  private final Answering answering;
  private final Gathering gathering;

  LeverPages(DiagnosisScope scope, Answering answering, Gathering gathering) {
    this.scope = scope;
    this.answering = answering;
    this.gathering = gathering;
  }

  @GetMapping
  String show(@PathVariable UUID id, @PathVariable String lever, SignedInAgent agent, Model model) {
    var kept = scope.find(id, agent);
    if (kept.isClosed()) {
      return TO_RESULT;
    }
    var gathered = gathering.about(agent.siret());
    return page(lever(lever), kept, gathered, views(lever(lever), kept, gathered), model);
  }

  @PostMapping
  String save(
      @PathVariable UUID id,
      @PathVariable String lever,
      @RequestParam Map<String, String> fields,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var before = scope.find(id, agent);
    var gathered = gathering.about(agent.siret());
    var action = fields.getOrDefault("action", "");
    var sent = SentAnswer.of(fields, lever(lever));
    var saving = new LeverSaving(sent, gathered, action.equals(CONFIRM));
    saving.outcomes(
        answering.answer(id, agent.siret(), saving.attempts(), DiagnosisScope.author(agent)));
    if (saving.isTooLate()) {
      next.addFlashAttribute("refusal", saving.lost(before));
      return TO_RESULT;
    }
    if (saving.isTroubled()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      var kept = scope.find(id, agent);
      var views = saving.views(views(lever(lever), kept, gathered));
      return page(lever(lever), kept, gathered, views, model);
    }
    saving.done().ifPresent(words -> next.addFlashAttribute("done", words));
    return action.equals(NEXT) ? after(lever(lever)) : "redirect:" + ROOT + "/{id}/leviers/{lever}";
  }

  private static String after(Lever lever) {
    return lever.number() == Lever.values().length
        ? TO_RESULT
        : "redirect:" + ROOT + "/{id}/leviers/" + (lever.number() + 1);
  }

  private static Lever lever(String number) {
    return Stream.of(Lever.values())
        .filter(lever -> String.valueOf(lever.number()).equals(number))
        .findFirst()
        .orElseThrow(ConsoleScope::notFound);
  }

  private static List<QuestionView> views(Lever lever, KeptDiagnosis kept, Gathered gathered) {
    return Questions.of(lever).stream()
        .map(question -> QuestionView.of(question, kept, gathered))
        .toList();
  }

  private static String page(
      Lever lever,
      KeptDiagnosis kept,
      Gathered gathered,
      List<QuestionView> questions,
      Model model) {
    model.addAttribute("kept", kept);
    model.addAttribute("title", SiteView.title(kept));
    model.addAttribute("lever", lever);
    model.addAttribute("levers", Lever.values());
    model.addAttribute("questions", questions);
    model.addAttribute(
        "proposals", questions.stream().filter(one -> one.proposed() != null).toList());
    model.addAttribute("troubles", questions.stream().filter(QuestionView::isTroubled).toList());
    model.addAttribute("isEvidenceWhole", gathered.isWhole());
    return "console/diagnostics/levier";
  }
}
