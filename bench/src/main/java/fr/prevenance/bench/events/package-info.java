/** What life events cost, from their reception to a message ready, beside a bare commit. */
@NullMarked
package fr.prevenance.bench.events;

import org.jspecify.annotations.NullMarked;
