package fr.prevenance.server.console;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.procedure.Procedure;
import fr.prevenance.server.procedure.ProcedureState;
import fr.prevenance.server.procedure.Procedures;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Requests that wait for an agent's decision. */
@Controller
@RequestMapping("/console/demandes")
@PreAuthorize("hasRole('AGENT')")
class RequestPages {
  private final ConsoleScope scope;
  private final Procedures procedures;
  private final RightCatalogue rights;

  RequestPages(ConsoleScope scope, Procedures procedures, RightCatalogue rights) {
    this.scope = scope;
    this.procedures = procedures;
    this.rights = rights;
  }

  /**
   * @param number by which the person names the request
   */
  record RequestLine(UUID detection, String number, String right, String since, String state) {}

  @GetMapping
  String list(SignedInAgent agent, Model model) {
    model.addAttribute("confirmed", in(ProcedureState.CONFIRMED, agent));
    model.addAttribute("examined", in(ProcedureState.TO_EXAMINE, agent));
    return "console/demandes";
  }

  private List<RequestLine> in(ProcedureState state, SignedInAgent agent) {
    return scope.accesses(agent).stream()
        .flatMap((Access access) -> procedures.in(state, access).stream())
        .map(this::line)
        .toList();
  }

  private RequestLine line(Procedure procedure) {
    return new RequestLine(
        procedure.detection(),
        procedure.number(),
        rights.get(procedure.right()).title(),
        procedure.decidedAt().map(FrenchDates::moment).orElse("—"),
        procedure.state().label());
  }
}
