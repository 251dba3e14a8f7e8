package fr.prevenance.server.procedure;

import java.time.Instant;

/**
 * One step of a procedure, for the history an agent reads.
 *
 * @param step such as {@code confirmée}
 * @param actor {@code personne}, {@code système}, or {@code agent:} and an identifier
 */
public record ProcedureStep(String step, String actor, Instant at) {}
