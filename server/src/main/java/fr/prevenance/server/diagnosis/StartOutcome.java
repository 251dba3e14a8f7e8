package fr.prevenance.server.diagnosis;

import java.util.UUID;

/**
 * The diagnosis of a site that goes on: there is never more than one.
 *
 * @param isNew false: it went on already, and is as it was
 */
public record StartOutcome(UUID id, boolean isNew) {}
