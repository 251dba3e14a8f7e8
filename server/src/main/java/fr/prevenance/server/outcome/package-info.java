/** Was anybody helped: the funnel of each campaign. */
@NullMarked
@ApplicationModule(
    displayName = "outcome",
    allowedDependencies = {"procedure", "message", "campaign", "detection", "exchange", "right"})
package fr.prevenance.server.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
