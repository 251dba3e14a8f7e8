/** {@code evaluate}: expressions under any rules and any situation, one or a stream of them. */
@NullMarked
package fr.prevenance.cli.evaluate;

import org.jspecify.annotations.NullMarked;
