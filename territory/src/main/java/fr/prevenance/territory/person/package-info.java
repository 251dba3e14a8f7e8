/** People with the état civil France gives them. */
@NullMarked
package fr.prevenance.territory.person;

import org.jspecify.annotations.NullMarked;
