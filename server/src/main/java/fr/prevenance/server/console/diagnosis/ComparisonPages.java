package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.diagnosis.Comparing;
import fr.prevenance.server.diagnosis.ComparisonSeen;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Quartiles;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rates of the body beside those of others that agree to it. */
@Controller
@RequestMapping(ROOT + "/comparaison")
class ComparisonPages {
  private static final String AGAIN = "redirect:" + ROOT + "/comparaison";
  private static final String HIDDEN = "masqué";

  private final Comparing comparing;

  ComparisonPages(Comparing comparing) {
    this.comparing = comparing;
  }

  @GetMapping
  @PreAuthorize(DiagnosisScope.READERS)
  String show(SignedInAgent agent, Model model) {
    model.addAttribute("mayWrite", DiagnosisScope.mayWrite(agent));
    switch (comparing.seenBy(agent.siret())) {
      case ComparisonSeen.Apart _ -> {}
      case ComparisonSeen.Waiting waiting -> {
        model.addAttribute("agreedAt", FrenchDates.moment(waiting.agreedAt()));
        model.addAttribute("hasRates", waiting.hasRates());
      }
      case ComparisonSeen.Shown shown -> {
        model.addAttribute("agreedAt", FrenchDates.moment(shown.agreedAt()));
        model.addAttribute("takenOn", FrenchDates.day(shown.comparison().takenOn()));
        model.addAttribute("rows", rows(shown));
      }
    }
    return "console/diagnostics/comparaison";
  }

  private static List<List<String>> rows(ComparisonSeen.Shown shown) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Ensemble", 0, shown, shown.comparison().whole()));
    for (Lever lever : Lever.values()) {
      rows.add(
          row(
              lever.number() + ". " + lever.title(),
              lever.number(),
              shown,
              shown.comparison().of(lever)));
    }
    return rows;
  }

  private static List<String> row(
      String title, int subject, ComparisonSeen.Shown shown, Optional<Quartiles> figures) {
    var own = Optional.ofNullable(shown.own().get(subject));
    return List.of(
        title,
        own.map(ComparisonPages::percent).orElse("–"),
        figures.map(Quartiles::lower).map(ComparisonPages::percent).orElse(HIDDEN),
        figures.map(Quartiles::median).map(ComparisonPages::percent).orElse(HIDDEN),
        figures.map(Quartiles::upper).map(ComparisonPages::percent).orElse(HIDDEN));
  }

  private static String percent(int percent) {
    return percent + "\u00a0%";
  }

  @PostMapping("/accord")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String agree(SignedInAgent agent, RedirectAttributes next) {
    comparing.agree(agent.siret(), DiagnosisScope.author(agent));
    next.addFlashAttribute("done", "Accord enregistré.");
    return AGAIN;
  }

  @PostMapping("/retrait")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String withdraw(SignedInAgent agent, RedirectAttributes next) {
    comparing.withdraw(agent.siret(), DiagnosisScope.author(agent));
    next.addFlashAttribute("done", "Accord retiré.");
    return AGAIN;
  }
}
