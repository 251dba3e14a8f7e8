package fr.prevenance.server.exchange;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a datum comes from and until when it may be kept; travels with the datum.
 *
 * @param source identifier of the agreed source, such as {@code foyers-fiscaux}
 * @param sourceTitle for people to read
 * @param partner administration that sent it
 * @param asOf day the partner's data were up to date
 * @param expiresOn first day on which it may no longer be read; at most 12 months after receipt
 */
public record Provenance(
    ProcessingId processing,
    String source,
    String sourceTitle,
    String partner,
    LocalDate asOf,
    Instant receivedAt,
    LocalDate expiresOn) {}
