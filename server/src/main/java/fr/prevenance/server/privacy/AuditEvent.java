package fr.prevenance.server.privacy;

import java.time.Instant;
import java.util.Optional;

/** An {@link AuditEntry} as it stands in the log. */
public record AuditEvent(
    long seq,
    Instant at,
    String actor,
    Optional<String> processing,
    String action,
    Optional<String> object,
    String result,
    String detail) {}
