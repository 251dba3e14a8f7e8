/**
 * The public simulator: one questionnaire for all rights, which keeps nothing.
 *
 * <p>All that is answered travels in the form itself, from one page to the next.
 */
@NullMarked
package fr.prevenance.server.portal.simulator;

import org.jspecify.annotations.NullMarked;
