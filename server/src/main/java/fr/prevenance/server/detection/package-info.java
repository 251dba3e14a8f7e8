/** Who is entitled and does not have it; everybody else is destroyed without delay. */
@NullMarked
@ApplicationModule(
    displayName = "detection",
    allowedDependencies = {"database", "person", "exchange", "right", "privacy"})
package fr.prevenance.server.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
