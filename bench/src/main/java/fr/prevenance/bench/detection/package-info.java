/** What a detection over files costs, beside reading the same files. */
@NullMarked
package fr.prevenance.bench.detection;

import org.jspecify.annotations.NullMarked;
