package fr.prevenance.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What became of a file at the door; holds no personal data.
 *
 * @param rowsRead refused rows included
 * @param droppedColumns columns that no right asks for
 */
public record DeliveryReport(
    UUID id,
    ProcessingId processing,
    String source,
    String fileName,
    Instant receivedAt,
    LocalDate asOf,
    LocalDate expiresOn,
    int rowsRead,
    int rowsRefused,
    DeliveryState state,
    List<String> droppedColumns) {}
