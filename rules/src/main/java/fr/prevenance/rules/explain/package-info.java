/** Explanations for people: French figures, text and HTML. */
@NullMarked
package fr.prevenance.rules.explain;

import org.jspecify.annotations.NullMarked;
