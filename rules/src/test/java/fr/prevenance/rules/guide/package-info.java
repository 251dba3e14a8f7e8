/** The examples of the documentation, run as they are written. */
@NullMarked
package fr.prevenance.rules.guide;

import org.jspecify.annotations.NullMarked;
