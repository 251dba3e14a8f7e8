package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Author;
import java.time.Instant;

/** An action came into a state. */
public record Passage(ActionState state, String reason, Author by, Instant at) {}
