/** Puts the senders together from the configuration. */
@NullMarked
package fr.prevenance.server.message.internal;

import org.jspecify.annotations.NullMarked;
