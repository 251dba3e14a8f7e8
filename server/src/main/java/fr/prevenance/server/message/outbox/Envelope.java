package fr.prevenance.server.message.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * A message about to be handed over; its attempt is committed.
 *
 * @param messageId with its angle brackets; the same at each attempt
 * @param senderName legal name of the body
 * @param replyTo address of the service that answers
 */
public record Envelope(
    UUID id,
    Optional<UUID> detection,
    int attempts,
    String messageId,
    String senderName,
    String sender,
    String replyTo,
    String address,
    String subject,
    String text,
    String html) {

  /** Never shows address nor content. */
  @Override
  public String toString() {
    return "Envelope[" + id + "]";
  }
}
