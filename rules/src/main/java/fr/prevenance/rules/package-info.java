@NullMarked
package fr.prevenance.rules;

import org.jspecify.annotations.NullMarked;
