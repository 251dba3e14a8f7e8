/** What the catalogue of rights costs: loading, simulating households, serving the simulator. */
@NullMarked
package fr.prevenance.bench.rights;

import org.jspecify.annotations.NullMarked;
