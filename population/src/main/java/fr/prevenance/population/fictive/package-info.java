/**
 * A fictional France, drawn block after block from a seed: who lives with whom, on what, where, and
 * what they already receive. The laws it draws from are in {@code Published}; where each comes from
 * is told in {@code docs/guide/population-fictive.md}.
 */
@NullMarked
package fr.prevenance.population.fictive;

import org.jspecify.annotations.NullMarked;
