/** Usage scenarios of journey maps, for agents. */
@NullMarked
package fr.prevenance.server.console.journey.scenario;

import org.jspecify.annotations.NullMarked;
