package fr.prevenance.server.message;

import fr.prevenance.server.exchange.ProcessingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A message, without its address nor its text: those are a {@link MessageContent}, read under an
 * access.
 *
 * @param campaign empty for an accusé de réception
 * @param person empty once the person's data are destroyed
 * @param sentAt when the next hop took charge of it
 * @param openedAt when its link was first followed
 * @param attempts how often it was handed to the relay
 * @param failure SMTP reply code, or why the relay was not reached, of the last attempt that failed
 */
public record Message(
    UUID id,
    MessageKind kind,
    Optional<UUID> campaign,
    Optional<UUID> detection,
    Optional<UUID> person,
    ProcessingId processing,
    String right,
    String bodyName,
    ShortCode code,
    MessageState state,
    int attempts,
    Optional<String> failure,
    Optional<Instant> attemptedAt,
    Optional<Instant> sentAt,
    Optional<Instant> openedAt,
    LocalDate expiresOn) {}
