/** Detection over a population by Apache Spark, on this machine or on a cluster. */
@NullMarked
package fr.prevenance.population.spark;

import org.jspecify.annotations.NullMarked;
