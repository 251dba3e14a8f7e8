package fr.prevenance.server.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an agent remarked on a map or on one of its elements.
 *
 * @param element identifier of a stage or touchpoint; empty: the map
 * @param author name of the agent
 * @param resolvedBy name of the agent who settled it; empty while it is open
 */
public record Comment(
    UUID id, String element, String body, String author, Instant at, Optional<String> resolvedBy) {
  public static final int LONGEST = 1_000;
}
