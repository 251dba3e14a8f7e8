package fr.prevenance.server.journey;

/**
 * Who writes.
 *
 * @param siret of their body, whose maps they may reach
 * @param agent identifier given by the identity provider
 * @param name as colleagues read it
 */
public record Author(String siret, String agent, String name) {}
