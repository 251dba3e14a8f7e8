package fr.prevenance.server.detection;

import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.server.exchange.ProcessingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One person found entitled, or to be completed, for one right.
 *
 * @param run detection run that found it
 * @param recipient person who is written to
 * @param members people of the case with their roles, the recipient included
 * @param isForAgentOnly nothing is sent by machine (violence flag, failed rule): an agent decides
 * @param missingFacts for {@link Kind#TO_COMPLETE}
 * @param explanation plain French, as the person may read it
 */
public record Detection(
    UUID id,
    UUID run,
    ProcessingId processing,
    String right,
    UUID recipient,
    List<Member> members,
    Kind kind,
    Optional<Certainty> certainty,
    OptionalLong amountInCents,
    boolean isForAgentOnly,
    List<String> missingFacts,
    String explanation,
    Instant detectedAt,
    LocalDate expiresOn) {

  public enum Kind {
    ELIGIBLE,
    TO_COMPLETE,
    /** No longer found entitled after a correction: an agent decides, no machine refuses. */
    HELD,
    /** The rules failed. */
    FAILED
  }

  public record Member(UUID person, String role) {}
}
