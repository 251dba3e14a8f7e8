/** What stops the start, said in words. */
@NullMarked
@ApplicationModule(
    displayName = "startup",
    allowedDependencies = {})
package fr.prevenance.server.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
