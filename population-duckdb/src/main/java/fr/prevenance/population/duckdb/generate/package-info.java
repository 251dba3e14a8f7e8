/** Writes a fictional population as a dataset, block after block, on all cores. */
@NullMarked
package fr.prevenance.population.duckdb.generate;

import org.jspecify.annotations.NullMarked;
