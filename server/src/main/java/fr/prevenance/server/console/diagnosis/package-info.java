/**
 * The self-diagnosis of the agents' body: filled in by several, with the evidence that the
 * installation has; its rates over time, by site, and beside those of others who agree.
 */
@NullMarked
package fr.prevenance.server.console.diagnosis;

import org.jspecify.annotations.NullMarked;
