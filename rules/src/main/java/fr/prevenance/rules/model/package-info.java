/** The language as types: what a checked set of rules is made of. Internal. */
@NullMarked
package fr.prevenance.rules.model;

import org.jspecify.annotations.NullMarked;
