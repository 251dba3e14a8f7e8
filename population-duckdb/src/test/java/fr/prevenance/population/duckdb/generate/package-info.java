@NullMarked
package fr.prevenance.population.duckdb.generate;

import org.jspecify.annotations.NullMarked;
