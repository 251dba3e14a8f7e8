package fr.prevenance.server.signin;

import java.util.Arrays;
import java.util.Optional;

/** What an agent may do; the identity provider says which, in the claim {@code roles}. */
public enum AgentRole {
  /** Chargé de campagne: prepares, approves and follows campaigns. */
  CAMPAIGN_OFFICER("charge-de-campagne"),
  /** Agent: answers people and acts with them. */
  AGENT("agent"),
  /** Délégué à la protection des données. */
  DATA_PROTECTION_OFFICER("dpd");

  private final String claim;

  AgentRole(String claim) {
    this.claim = claim;
  }

  /** As the identity provider words it. */
  public String claim() {
    return claim;
  }

  /** As Spring Security words it: {@code ROLE_CAMPAIGN_OFFICER}. */
  public String authority() {
    return "ROLE_" + name();
  }

  /** The role of that claim; empty for roles of other applications. */
  public static Optional<AgentRole> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}
