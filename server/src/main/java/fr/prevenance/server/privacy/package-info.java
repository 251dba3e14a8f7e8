/** Clocks, objection, destruction, pseudonyms and audit: what every room owes the person. */
@NullMarked
@ApplicationModule(
    displayName = "privacy",
    allowedDependencies = {"startup", "database"})
package fr.prevenance.server.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
