/** Connections that are not the pool's: for locks that are held long, and for words apart. */
@NullMarked
@ApplicationModule(
    displayName = "database",
    allowedDependencies = {})
package fr.prevenance.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
