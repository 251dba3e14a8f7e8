package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.console.plan.AchievedView;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.CloseOutcome;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.DiagnosisResult;
import fr.prevenance.server.diagnosis.Gathering;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.diagnosis.Structure.Volume;
import fr.prevenance.server.plan.Following;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A diagnosis: what it comes to, and its end. */
@Controller
@RequestMapping(ROOT + "/{id}")
class DiagnosisPages {
  private static final String TO_IT = "redirect:" + ROOT + "/{id}";

  private final DiagnosisScope scope;
  private final Diagnoses diagnoses;
  private final Gathering gathering;
  private final Following following;

  DiagnosisPages(
      DiagnosisScope scope, Diagnoses diagnoses, Gathering gathering, Following following) {
    this.scope = scope;
    this.diagnoses = diagnoses;
    this.gathering = gathering;
    this.following = following;
  }

  @GetMapping
  @PreAuthorize(DiagnosisScope.READERS)
  String show(@PathVariable UUID id, SignedInAgent agent, Model model) {
    var kept = scope.find(id, agent);
    var diagnosis = kept.diagnosis();
    model.addAttribute("kept", kept);
    model.addAttribute("title", SiteView.title(kept));
    model.addAttribute("result", DiagnosisResult.of(diagnosis));
    model.addAttribute("said", AnswerLine.of(kept));
    model.addAttribute("volumes", Volume.values());
    model.addAttribute("closedAt", kept.closing().map(end -> FrenchDates.moment(end.at())));
    model.addAttribute("isOpen", !kept.isClosed() && DiagnosisScope.mayWrite(agent));
    model.addAttribute("mayWrite", DiagnosisScope.mayWrite(agent));
    model.addAttribute("proposals", kept.isClosed() ? 0 : proposals(kept));
    model.addAttribute(
        "achieved", following.achieved(agent.siret(), id).map(AchievedView::of).orElse(null));
    return "console/diagnostics/resultat";
  }

  private long proposals(KeptDiagnosis kept) {
    var gathered = gathering.about(kept.siret());
    var open = kept.diagnosis().answered(Optional.empty());
    return open.stream().filter(question -> gathered.proposal(question).isPresent()).count();
  }

  /** Asks once more before what cannot be undone. */
  @GetMapping("/arret")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String end(@PathVariable UUID id, SignedInAgent agent, Model model) {
    var kept = scope.find(id, agent);
    if (kept.isClosed()) {
      return TO_IT;
    }
    model.addAttribute("kept", kept);
    model.addAttribute("title", SiteView.title(kept));
    model.addAttribute("answered", kept.diagnosis().answers().size());
    model.addAttribute("all", Questions.all().size());
    model.addAttribute("missing", kept.diagnosis().answered(Optional.empty()));
    model.addAttribute("toDo", kept.diagnosis().answered(Optional.of(Answer.NO)).size());
    return "console/diagnostics/arret";
  }

  @PostMapping("/arret")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String close(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    scope.find(id, agent);
    var outcome = diagnoses.close(id, agent.siret(), DiagnosisScope.author(agent));
    if (outcome == CloseOutcome.CLOSED) {
      next.addFlashAttribute("done", "Autodiagnostic arrêté. Il ne changera plus.");
    } else {
      next.addFlashAttribute("refusal", words(outcome));
    }
    return TO_IT;
  }

  private static String words(CloseOutcome outcome) {
    return switch (outcome) {
      case CLOSED -> "";
      case WITHOUT_ANSWER -> "Il ne dit rien encore. Répondez à une question au moins.";
      case TO_COME -> "Sa date est à venir. Corrigez-la dans « Modifier la structure ».";
      case NOT_OPEN -> "Il est déjà arrêté.";
    };
  }

  @PostMapping("/abandon")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String abandon(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    scope.find(id, agent);
    if (!diagnoses.abandon(id, agent.siret())) {
      next.addFlashAttribute("refusal", "Il est arrêté : il reste.");
      return TO_IT;
    }
    next.addFlashAttribute("done", "Autodiagnostic abandonné. Ses réponses sont effacées.");
    return "redirect:" + ROOT;
  }

  /** A mistake is mended in a new one. */
  @PostMapping("/reprise")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String resume(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    var kept = scope.find(id, agent);
    return diagnoses
        .startFrom(id, agent.siret(), kept.site(), DiagnosisScope.author(agent))
        .map(outcome -> DiagnosisListPages.started(outcome, next))
        .orElseThrow(ConsoleScope::notFound);
  }
}
