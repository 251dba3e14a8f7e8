package fr.prevenance.server.journey;

import java.time.Instant;

/**
 * A version of a map, as its history tells it.
 *
 * @param what a word on what changed
 * @param author name of the agent
 */
public record JourneyVersion(int number, String what, String author, Instant at) {}
