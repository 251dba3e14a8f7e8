/** What a change of rules would do: who wins, who loses, at what cost. Counts, and nobody. */
@NullMarked
package fr.prevenance.population.study;

import org.jspecify.annotations.NullMarked;
