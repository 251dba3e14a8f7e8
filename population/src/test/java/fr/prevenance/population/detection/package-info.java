@NullMarked
package fr.prevenance.population.detection;

import org.jspecify.annotations.NullMarked;
