package fr.prevenance.server.diagnosis;

/**
 * An agent's answer to a question as it stood before their eyes.
 *
 * @param seen version of the answer that was shown; 0: there was none
 */
public record Attempt(int seen, Given given) {}
