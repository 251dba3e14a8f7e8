/** The action plan of the agent's body: what to begin with, who does what until when, and since. */
@NullMarked
package fr.prevenance.server.console.plan;

import org.jspecify.annotations.NullMarked;
