@NullMarked
package fr.prevenance.population;

import org.jspecify.annotations.NullMarked;
