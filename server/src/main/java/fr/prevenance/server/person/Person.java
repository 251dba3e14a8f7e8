package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import java.util.Optional;
import java.util.UUID;

/** A person kept in one processing; the same human being in another processing is another one. */
public record Person(
    UUID id,
    ProcessingId processing,
    Identity identity,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> address) {}
