/** Populations in files: what they hold, what the law lets be read of them, and their columns. */
@NullMarked
package fr.prevenance.population.dataset;

import org.jspecify.annotations.NullMarked;
