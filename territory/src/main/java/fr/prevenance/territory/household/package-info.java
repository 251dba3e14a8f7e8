/** Dwellings, tax households and electricity contracts. */
@NullMarked
package fr.prevenance.territory.household;

import org.jspecify.annotations.NullMarked;
