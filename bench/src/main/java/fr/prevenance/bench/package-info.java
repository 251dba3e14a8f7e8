/** Every figure of {@code docs/measures.md}: each program prints a table beside a peer. */
@NullMarked
package fr.prevenance.bench;

import org.jspecify.annotations.NullMarked;
