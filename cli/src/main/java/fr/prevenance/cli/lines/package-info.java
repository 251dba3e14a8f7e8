/** Standard input, one line after the other. */
@NullMarked
package fr.prevenance.cli.lines;

import org.jspecify.annotations.NullMarked;
