package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.ProcessingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one proposal.
 *
 * @param person empty once their data are destroyed
 * @param campaign empty when no message was written
 * @param decidedBy {@code personne} or the agent who acted with them
 */
public record Procedure(
    UUID id,
    UUID detection,
    Optional<UUID> person,
    ProcessingId processing,
    String right,
    Optional<UUID> campaign,
    ProcedureState state,
    Optional<Instant> openedAt,
    Optional<Instant> decidedAt,
    Optional<Instant> awardedAt,
    Optional<String> decidedBy,
    LocalDate expiresOn) {

  /** By which the person and the service find the request again: {@code D-7F3A90C1}. */
  public String number() {
    return "D-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
