/** Making a fictional population, against rewriting the same files. */
@NullMarked
package fr.prevenance.bench.generation;

import org.jspecify.annotations.NullMarked;
