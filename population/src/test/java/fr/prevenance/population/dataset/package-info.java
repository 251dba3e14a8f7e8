@NullMarked
package fr.prevenance.population.dataset;

import org.jspecify.annotations.NullMarked;
