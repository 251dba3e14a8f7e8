@NullMarked
package fr.prevenance.cli.evaluate;

import org.jspecify.annotations.NullMarked;
