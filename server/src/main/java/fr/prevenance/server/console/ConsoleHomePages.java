package fr.prevenance.server.console;

import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an agent starts: what they may do here, in a few words. */
@Controller
class ConsoleHomePages {
  private final ConsoleScope scope;

  ConsoleHomePages(ConsoleScope scope) {
    this.scope = scope;
  }

  @GetMapping("/console")
  String home(SignedInAgent agent, Model model) {
    model.addAttribute("processings", scope.processings(agent));
    model.addAttribute("isOfficer", agent.is(AgentRole.CAMPAIGN_OFFICER));
    model.addAttribute("isAgent", agent.is(AgentRole.AGENT));
    model.addAttribute("isProtector", agent.is(AgentRole.DATA_PROTECTION_OFFICER));
    return "console/accueil";
  }
}
