package fr.prevenance.server.detection;

import java.util.UUID;

/** A detection run has ended; its entitled people are kept. Carries no personal data. */
public record RightDetected(UUID run, String processing, String right, int eligible) {}
