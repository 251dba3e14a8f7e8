/** Reads the files partners send, row by row, refusing what cannot be read. */
@NullMarked
@ApplicationModule(
    displayName = "source",
    allowedDependencies = {})
package fr.prevenance.server.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
