package fr.prevenance.server.study;

import java.util.OptionalLong;

/** A line of {@code croisements.csv}: persons with one right and without another. */
public record CrossingLine(String with, String without, OptionalLong before, OptionalLong after) {}
