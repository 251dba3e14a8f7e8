/** Journey maps, their « pistes » and their comparison, for agents. */
@NullMarked
package fr.prevenance.server.console.journey;

import org.jspecify.annotations.NullMarked;
