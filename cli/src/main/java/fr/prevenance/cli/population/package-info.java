/** Populations: making fictional ones, describing those in files. */
@NullMarked
package fr.prevenance.cli.population;

import org.jspecify.annotations.NullMarked;
