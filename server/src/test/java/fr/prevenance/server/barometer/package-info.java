@NullMarked
package fr.prevenance.server.barometer;

import org.jspecify.annotations.NullMarked;
