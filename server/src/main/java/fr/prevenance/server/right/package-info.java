/** The catalogue of rights, read from the packs. */
@NullMarked
@ApplicationModule(
    displayName = "right",
    allowedDependencies = {"startup"})
package fr.prevenance.server.right;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
