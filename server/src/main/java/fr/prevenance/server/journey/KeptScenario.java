package fr.prevenance.server.journey;

import java.time.Instant;
import java.util.UUID;

/** A scenario as it is kept, in one of its versions. */
public record KeptScenario(
    UUID id, UUID journey, int version, Instant changedAt, Scenario scenario) {}
