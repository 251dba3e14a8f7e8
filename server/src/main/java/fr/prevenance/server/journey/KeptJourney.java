package fr.prevenance.server.journey;

import java.time.Instant;
import java.util.UUID;

/** A map as it is kept, in one of its versions. */
public record KeptJourney(UUID id, int version, Instant changedAt, Journey journey) {}
