@NullMarked
package fr.prevenance.cli;

import org.jspecify.annotations.NullMarked;
