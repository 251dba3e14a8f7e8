/** Barometers that bodies publish: a page for everybody, and open data. */
@NullMarked
package fr.prevenance.server.portal.barometer;

import org.jspecify.annotations.NullMarked;
