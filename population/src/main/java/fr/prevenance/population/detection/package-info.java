/** Who is entitled, in a population read by columns. */
@NullMarked
package fr.prevenance.population.detection;

import org.jspecify.annotations.NullMarked;
