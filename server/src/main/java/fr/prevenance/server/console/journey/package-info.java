/** Journey maps, for agents. */
@NullMarked
package fr.prevenance.server.console.journey;

import org.jspecify.annotations.NullMarked;
