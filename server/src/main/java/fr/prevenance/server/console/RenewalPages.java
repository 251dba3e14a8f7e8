package fr.prevenance.server.console;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.server.detection.Renewals;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The deadlines that are open today, for agents who call or write to the people concerned. */
@Controller
@PreAuthorize("hasRole('AGENT')")
class RenewalPages {
  private final ConsoleScope scope;
  private final Renewals renewals;

  RenewalPages(ConsoleScope scope, Renewals renewals) {
    this.scope = scope;
    this.renewals = renewals;
  }

  /**
   * One line.
   *
   * @param until last day to act
   */
  record Line(UUID detection, String right, String event, String day, String until, String text) {

    static Line of(Renewals.Proposal proposal) {
      var due = proposal.due();
      return new Line(
          proposal.detection().id(),
          proposal.right().title(),
          due.deadline().event(),
          FrenchFormat.date(due.day()),
          FrenchFormat.date(due.until()),
          due.deadline().text());
    }
  }

  @GetMapping("/console/echeances")
  String open(SignedInAgent agent, Model model) {
    model.addAttribute(
        "deadlines",
        scope.accesses(agent).stream()
            .flatMap(access -> renewals.open(access).stream())
            .map(Line::of)
            .toList());
    return "console/echeances";
  }
}
