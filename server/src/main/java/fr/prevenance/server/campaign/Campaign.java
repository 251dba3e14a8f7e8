package fr.prevenance.server.campaign;

import fr.prevenance.server.exchange.ProcessingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The people found by one detection run are told about their right, once two agents have approved.
 *
 * @param run detection run whose people are told; a run has one campaign at most
 * @param createdBy agent who prepared it, who may be one of the two
 * @param approvals first one first
 */
public record Campaign(
    UUID id,
    ProcessingId processing,
    String right,
    UUID run,
    String title,
    CampaignState state,
    Instant createdAt,
    String createdBy,
    List<Approval> approvals) {

  public Campaign {
    approvals = List.copyOf(approvals);
  }

  public record Approval(String agent, Instant at) {}

  Campaign with(List<Approval> given) {
    return new Campaign(id, processing, right, run, title, state, createdAt, createdBy, given);
  }

  boolean isApprovedBy(String agent) {
    return approvals.stream().anyMatch(approval -> approval.agent().equals(agent));
  }
}
