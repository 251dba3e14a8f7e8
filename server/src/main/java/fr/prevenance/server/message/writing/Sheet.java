package fr.prevenance.server.message.writing;

import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.server.exchange.Body;
import fr.prevenance.server.message.MessageKind;
import fr.prevenance.server.message.ShortCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A message ready for the outbox. */
record Sheet(
    MessageKind kind,
    Optional<UUID> campaign,
    UUID detection,
    UUID person,
    String processing,
    String right,
    Body body,
    String replyTo,
    ShortCode code,
    Optional<LinkToken> token,
    String address,
    MessageTemplate.Rendered content,
    LocalDate expiresOn) {}
