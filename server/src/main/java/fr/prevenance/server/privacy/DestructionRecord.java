package fr.prevenance.server.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Proof that data were destroyed, without the data.
 *
 * @param processing identifier, or {@link DestructionRecords#ALL_PROCESSINGS}
 * @param run detection run at whose end they were destroyed
 * @param reason in French, such as {@code non éligible}
 * @param destroyed how many
 * @param checks what was verified afterwards
 */
public record DestructionRecord(
    UUID id,
    String processing,
    Optional<UUID> run,
    String reason,
    int destroyed,
    Instant at,
    String checks) {}
