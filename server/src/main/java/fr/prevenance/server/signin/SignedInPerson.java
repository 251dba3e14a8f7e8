package fr.prevenance.server.signin;

import fr.prevenance.server.exchange.Identity;

/**
 * The person who is signed in; a controller takes it as an argument.
 *
 * @param pivot identité pivot, as the State's identity provider certifies it
 */
public record SignedInPerson(Identity pivot) {}
