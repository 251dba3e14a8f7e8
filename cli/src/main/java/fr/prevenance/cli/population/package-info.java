/** Fictional populations. */
@NullMarked
package fr.prevenance.cli.population;

import org.jspecify.annotations.NullMarked;
