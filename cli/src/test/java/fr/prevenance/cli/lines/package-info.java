@NullMarked
package fr.prevenance.cli.lines;

import org.jspecify.annotations.NullMarked;
