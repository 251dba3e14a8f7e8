@NullMarked
package fr.prevenance.server.console.journey.scenario;

import org.jspecify.annotations.NullMarked;
