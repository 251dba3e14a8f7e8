package fr.prevenance.server.signin;

import java.util.Set;

/**
 * The agent who is signed in; a controller takes it as an argument.
 *
 * @param id stable identifier given by the identity provider, fit for the audit log
 * @param name given name and name in use
 * @param siret 14 digits of the agent's body
 * @param roles never empty
 */
public record SignedInAgent(String id, String name, String siret, Set<AgentRole> roles) {
  public SignedInAgent {
    roles = Set.copyOf(roles);
  }

  public boolean is(AgentRole role) {
    return roles.contains(role);
  }

  /** How the audit log names the agent. */
  public String actor() {
    return "agent:" + id;
  }
}
