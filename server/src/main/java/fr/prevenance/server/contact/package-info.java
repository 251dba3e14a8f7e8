/** Contacts between agents and people: what was said and done, traced. */
@NullMarked
@ApplicationModule(
    displayName = "contact",
    allowedDependencies = {"person", "exchange", "privacy"})
package fr.prevenance.server.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
