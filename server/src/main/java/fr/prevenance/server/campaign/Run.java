package fr.prevenance.server.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a campaign must know of the detection run it comes from.
 *
 * @param endedAt empty unless it ended well
 * @param isStanding it gathers for a month those whom events make entitled
 * @param wasTriedBefore a dry run of the same right in the same processing ended before it began;
 *     of a standing one, before today
 * @param lastDay day on which the last of its detections expires; empty when none is left
 */
record Run(
    UUID id,
    String right,
    boolean isDry,
    boolean isStanding,
    LocalDate evaluatedOn,
    Optional<Instant> endedAt,
    boolean wasTriedBefore,
    Optional<LocalDate> lastDay) {}
