/** One household, or many one after the other, against chosen rights. */
@NullMarked
package fr.prevenance.cli.simulate;

import org.jspecify.annotations.NullMarked;
