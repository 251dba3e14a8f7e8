@NullMarked
package fr.prevenance.population.spark;

import org.jspecify.annotations.NullMarked;
