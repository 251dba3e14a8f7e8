/** The barometer for agents: figures, what they mean, and what the body publishes of them. */
@NullMarked
package fr.prevenance.server.console.barometer;

import org.jspecify.annotations.NullMarked;
