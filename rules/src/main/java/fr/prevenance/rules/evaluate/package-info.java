/** The interpreter, its trace, and the trace told in French. Internal. */
@NullMarked
package fr.prevenance.rules.evaluate;

import org.jspecify.annotations.NullMarked;
