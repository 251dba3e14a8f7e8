/** What it costs the server to decide the cases of a delivery. */
@NullMarked
package fr.prevenance.bench.screening;

import org.jspecify.annotations.NullMarked;
