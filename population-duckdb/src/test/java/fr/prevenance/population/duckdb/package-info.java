@NullMarked
package fr.prevenance.population.duckdb;

import org.jspecify.annotations.NullMarked;
