/** Our engine against the reference engine: the same cases, the same answers. */
@NullMarked
package fr.prevenance.rules.agreement;

import org.jspecify.annotations.NullMarked;
