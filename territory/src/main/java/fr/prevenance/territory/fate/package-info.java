/** What befalls the cases: those that must not be reached, and why. */
@NullMarked
package fr.prevenance.territory.fate;

import org.jspecify.annotations.NullMarked;
