package fr.prevenance.server.message;

import java.util.UUID;

/** The next hop has taken charge of a message. Carries no personal data. */
public record MessageDelivered(UUID message, UUID detection) {}
