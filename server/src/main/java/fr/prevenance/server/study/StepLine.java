package fr.prevenance.server.study;

import java.util.OptionalLong;

/**
 * A line of {@code montants.csv}: how many gain, or lose, so much.
 *
 * @param from euros, included; empty for those who gain or lose no amount
 * @param below euros, not included; empty for no limit
 * @param people empty where secret
 */
public record StepLine(
    String right, boolean isGain, OptionalLong from, OptionalLong below, OptionalLong people) {}
