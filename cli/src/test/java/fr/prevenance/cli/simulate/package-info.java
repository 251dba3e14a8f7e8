@NullMarked
package fr.prevenance.cli.simulate;

import org.jspecify.annotations.NullMarked;
