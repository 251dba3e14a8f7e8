@NullMarked
package fr.prevenance.population.disclosure;

import org.jspecify.annotations.NullMarked;
