/** Who is told, when; two agents approve. */
@NullMarked
@ApplicationModule(
    displayName = "campaign",
    allowedDependencies = {"detection", "person", "exchange", "right", "privacy"})
package fr.prevenance.server.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
