package fr.prevenance.server.diagnosis;

import java.time.Instant;

/**
 * An answer as it is kept.
 *
 * @param version from 1; each change is a new one
 */
public record KeptAnswer(int question, int version, Given given, Author by, Instant at) {}
