package fr.prevenance.population.study;

import java.util.OptionalLong;

/**
 * Persons with one right and known to be without another, as may be published.
 *
 * @param before empty where it is secret
 * @param after the same, after
 */
public record CrossingRow(String with, String without, OptionalLong before, OptionalLong after) {}
