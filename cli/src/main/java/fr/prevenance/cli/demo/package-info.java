/** The demonstration: a fictional territory, real partners, and the chain run over it. */
@NullMarked
package fr.prevenance.cli.demo;

import org.jspecify.annotations.NullMarked;
