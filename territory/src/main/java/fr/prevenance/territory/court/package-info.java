/** Decisions on child support between separated parents. */
@NullMarked
package fr.prevenance.territory.court;

import org.jspecify.annotations.NullMarked;
