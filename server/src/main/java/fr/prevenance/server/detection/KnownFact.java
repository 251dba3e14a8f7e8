package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Guarded;

/**
 * A fact kept with a detection; its provenance travels in the guard.
 *
 * @param name full rule name
 * @param isCorrectedByPerson the person replaced what the source said
 */
public record KnownFact(
    String name, Guarded<Value> value, boolean isCertified, boolean isCorrectedByPerson) {}
