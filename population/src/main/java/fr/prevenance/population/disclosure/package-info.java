/** Which numbers of a table must not be told, so that nothing of a few people can be worked out. */
@NullMarked
package fr.prevenance.population.disclosure;

import org.jspecify.annotations.NullMarked;
