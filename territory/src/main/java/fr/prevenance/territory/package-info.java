/** A seeded fictional territory: its people, the files about them, and the truth. */
@NullMarked
package fr.prevenance.territory;

import org.jspecify.annotations.NullMarked;
