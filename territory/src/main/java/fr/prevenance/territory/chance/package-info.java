/** Seeded chance: the only source of randomness of the territory. */
@NullMarked
package fr.prevenance.territory.chance;

import org.jspecify.annotations.NullMarked;
