package fr.prevenance.server.console.practice;

import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;

/** Who writes, rates and brings in sheets: whoever deals with people; the others read. */
final class Writers {
  static final String RULE = "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT')";

  private Writers() {}

  static boolean include(SignedInAgent agent) {
    return agent.is(AgentRole.CAMPAIGN_OFFICER) || agent.is(AgentRole.AGENT);
  }
}
