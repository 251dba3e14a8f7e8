package fr.prevenance.server.procedure;

import java.util.UUID;

/**
 * What the page behind a message's link may show before sign-in: nothing of the person.
 *
 * @param isOpen whether the proposal still stands
 */
public record Landing(UUID detection, String bodyName, String rightTitle, boolean isOpen) {}
