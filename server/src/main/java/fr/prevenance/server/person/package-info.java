/** Who is who: identity, normalisation, linkage within one processing. */
@NullMarked
@ApplicationModule(
    displayName = "person",
    allowedDependencies = {"exchange", "privacy"})
package fr.prevenance.server.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
