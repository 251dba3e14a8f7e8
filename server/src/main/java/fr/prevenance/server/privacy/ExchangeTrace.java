package fr.prevenance.server.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One exchange about a person, as that person may read it.
 *
 * @param source identifier of the agreed source
 * @param at when the exchange took place
 * @param expiresOn first day on which the trace is no longer kept
 */
public record ExchangeTrace(String processing, String source, Instant at, LocalDate expiresOn) {}
