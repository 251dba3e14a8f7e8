package fr.prevenance.server.console.plan;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.Plans;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The actions of the agent's body, and what the agent may do with them. */
@Component
class PlanScope {
  static final String ROOT = "/console/pratiques/plan";
  static final String READERS =
      "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT', 'DATA_PROTECTION_OFFICER')";
  static final String WRITERS = "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT')";

  private final Plans plans;
  private final ConsoleScope scope;

  PlanScope(Plans plans, ConsoleScope scope) {
    this.plans = plans;
    this.scope = scope;
  }

  /** Answers « not found » for another body's, as for one that does not exist. */
  Action find(UUID id, SignedInAgent agent) {
    return plans.find(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  /** Name of the agent's body, or what is known of it. */
  String body(SignedInAgent agent) {
    return scope.processings(agent).stream()
        .map(processing -> processing.body().name())
        .findFirst()
        .orElse("SIRET " + agent.siret());
  }

  static boolean mayWrite(SignedInAgent agent) {
    return agent.is(AgentRole.CAMPAIGN_OFFICER) || agent.is(AgentRole.AGENT);
  }

  static Author author(SignedInAgent agent) {
    return new Author(agent.actor(), agent.name());
  }
}
