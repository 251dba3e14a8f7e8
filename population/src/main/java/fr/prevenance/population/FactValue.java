package fr.prevenance.population;

import fr.prevenance.rules.Value;

/**
 * A fact as delivered.
 *
 * @param isCertified whether the holder answers for it: then thresholds decide exactly
 */
public record FactValue(Value value, boolean isCertified) {}
