@NullMarked
package fr.prevenance.server.console.barometer;

import org.jspecify.annotations.NullMarked;
