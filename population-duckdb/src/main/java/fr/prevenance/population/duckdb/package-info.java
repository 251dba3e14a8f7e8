/** Datasets of any size, read by DuckDB as columns, a range of clusters at a time. */
@NullMarked
package fr.prevenance.population.duckdb;

import org.jspecify.annotations.NullMarked;
