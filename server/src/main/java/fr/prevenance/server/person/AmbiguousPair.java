package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Identity;

/**
 * Two records that may name one person and are not joined: an agent looks at their traits.
 *
 * @param source source of the right-hand record
 * @param reason why it was not decided, in French, without the traits
 */
public record AmbiguousPair(
    String source, String reason, Guarded<Identity> left, Guarded<Identity> right) {}
