package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Change;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.DiagnosisResult;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The closed diagnoses of a site over time, and what moved between two. */
@Controller
@RequestMapping(ROOT + "/evolution")
@PreAuthorize(DiagnosisScope.READERS)
class ProgressPages {
  private final Diagnoses diagnoses;

  ProgressPages(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  /** A day that one may choose. */
  record Choice(UUID id, String title, boolean isBefore, boolean isAfter) {}

  /**
   * @param before the last but one where it is not said
   * @param after the last where it is not said
   */
  @GetMapping
  String show(
      @RequestParam(name = "site", defaultValue = "") String name,
      @RequestParam(name = "avant") Optional<UUID> before,
      @RequestParam(name = "apres") Optional<UUID> after,
      SignedInAgent agent,
      Model model) {
    var closed =
        diagnoses.of(agent.siret()).stream()
            .filter(KeptDiagnosis::isClosed)
            .filter(one -> one.site().name().equals(name))
            .toList()
            .reversed();
    if (closed.isEmpty()) {
      throw ConsoleScope.notFound();
    }
    model.addAttribute("site", closed.getFirst().site());
    model.addAttribute("plot", ProgressPlot.of(closed));
    model.addAttribute("rows", closed.stream().map(ProgressPages::row).toList());
    if (closed.size() > 1) {
      var earlier = chosen(before, closed).orElse(closed.get(closed.size() - 2));
      var later = chosen(after, closed).orElse(closed.getLast());
      between(earlier, later, closed, model);
    }
    return "console/diagnostics/evolution";
  }

  private static Optional<KeptDiagnosis> chosen(Optional<UUID> id, List<KeptDiagnosis> closed) {
    return id.flatMap(wanted -> closed.stream().filter(one -> one.id().equals(wanted)).findFirst());
  }

  private static List<String> row(KeptDiagnosis one) {
    var score = one.diagnosis().score();
    List<String> row = new ArrayList<>();
    row.add(SiteView.day(one));
    row.add(SiteView.whole(score));
    for (Lever lever : Lever.values()) {
      row.add(DiagnosisResult.rate(score.of(lever)));
    }
    return row;
  }

  private static void between(
      KeptDiagnosis before, KeptDiagnosis after, List<KeptDiagnosis> closed, Model model) {
    var changes = Change.between(before.diagnosis(), after.diagnosis());
    model.addAttribute(
        "choices",
        closed.stream()
            .map(one ->
                new Choice(one.id(), SiteView.day(one), one.equals(before), one.equals(after)))
            .toList());
    model.addAttribute("progress", changes.stream().filter(Change::isProgress).toList());
    model.addAttribute("setbacks", changes.stream().filter(Change::isSetback).toList());
    model.addAttribute(
        "others",
        changes.stream()
            .filter(change -> !change.isProgress() && !change.isSetback())
            .map(ProgressPages::words)
            .toList());
    model.addAttribute("beforeDay", SiteView.day(before));
    model.addAttribute("afterDay", SiteView.day(after));
  }

  private static String words(Change change) {
    return "%d. %s : de « %s » à « %s »"
        .formatted(
            change.question().number(),
            change.question().subject(),
            word(change.before()),
            word(change.after()));
  }

  private static String word(Optional<Answer> answer) {
    return answer.map(Answer::word).orElse("sans réponse");
  }
}
