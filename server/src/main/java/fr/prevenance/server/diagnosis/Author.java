package fr.prevenance.server.diagnosis;

/**
 * The agent who did something.
 *
 * @param actor how the audit log names them
 * @param name how colleagues do
 */
public record Author(String actor, String name) {}
