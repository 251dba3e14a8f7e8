/** Hostile rules: what chance finds, and what it found, as tests. */
@NullMarked
package fr.prevenance.rules.fuzz;

import org.jspecify.annotations.NullMarked;
