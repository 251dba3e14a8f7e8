/** {@code bench/rules}: the rules engine beside the one of npm, in the same run. */
@NullMarked
package fr.prevenance.bench.rules;

import org.jspecify.annotations.NullMarked;
