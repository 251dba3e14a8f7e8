/** Counts a month, in sums made by the database, and keeps what was counted. */
@NullMarked
package fr.prevenance.server.barometer.counting;

import org.jspecify.annotations.NullMarked;
