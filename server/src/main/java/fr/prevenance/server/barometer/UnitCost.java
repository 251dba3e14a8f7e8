package fr.prevenance.server.barometer;

import fr.prevenance.server.contact.ContactEvent.Channel;
import java.time.LocalDate;

/**
 * What one contact costs the body, as it says itself.
 *
 * @param source where the amount comes from
 * @param asOf day the amount was worked out for
 */
public record UnitCost(Channel channel, long cents, String source, LocalDate asOf) {}
