@NullMarked
package fr.prevenance.population.study;

import org.jspecify.annotations.NullMarked;
