package fr.prevenance.population.study;

import java.util.OptionalLong;

/**
 * How many gain, or lose, so much of a right, as may be published.
 *
 * @param isGain else a loss
 * @param people persons or groups; empty where it is secret
 */
public record StepRow(String right, boolean isGain, Step step, OptionalLong people) {}
