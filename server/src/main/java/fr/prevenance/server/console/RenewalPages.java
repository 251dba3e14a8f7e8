package fr.prevenance.server.console;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.server.detection.Renewals;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.signin.SignedInAgent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Persons persons;

  RenewalPages(ConsoleScope scope, Renewals renewals, Persons persons) {
    this.scope = scope;
    this.renewals = renewals;
    this.persons = persons;
  }

  /**
   * What is said once for everybody whom it concerns.
   *
   * @param last day to act
   */
  record Deadline(String right, String event, LocalDate date, LocalDate last, String text) {

    static Deadline of(Renewals.Proposal proposal) {
      var due = proposal.due();
      return new Deadline(
          proposal.right().title(),
          due.deadline().event(),
          due.day(),
          due.until(),
          due.deadline().text());
    }

    /** « 28 février 2026 ». */
    public String day() {
      return FrenchFormat.date(date);
    }

    /** « 28 février 2026 ». */
    public String until() {
      return FrenchFormat.date(last);
    }

    public boolean isLastDay() {
      return date.equals(last);
    }
  }

  /** Somebody's case. */
  record CaseLink(UUID detection, String name) {}

  @GetMapping("/console/echeances")
  String open(SignedInAgent agent, Model model) {
    Map<LocalDate, Map<Deadline, List<CaseLink>>> byUrgency = new TreeMap<>();
    for (Access access : scope.accesses(agent)) {
      for (Renewals.Proposal proposal : renewals.open(access)) {
        Deadline deadline = Deadline.of(proposal);
        byUrgency
            .computeIfAbsent(deadline.last(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(deadline, _ -> new ArrayList<>())
            .add(link(proposal, access));
      }
    }
    model.addAttribute(
        "deadlines", byUrgency.values().stream().flatMap(day -> day.entrySet().stream()).toList());
    return "console/echeances";
  }

  private CaseLink link(Renewals.Proposal proposal, Access access) {
    String name =
        persons
            .find(proposal.detection().recipient(), access)
            .map(person -> PersonLine.name(person.identity()))
            .orElse("donnée expirée");
    return new CaseLink(proposal.detection().id(), name);
  }
}
