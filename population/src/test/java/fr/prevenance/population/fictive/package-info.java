@NullMarked
package fr.prevenance.population.fictive;

import org.jspecify.annotations.NullMarked;
