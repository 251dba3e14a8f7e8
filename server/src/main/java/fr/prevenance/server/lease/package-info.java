/** How several instances share work through PostgreSQL, and notice that one of them has died. */
@NullMarked
@ApplicationModule(
    displayName = "lease",
    allowedDependencies = {"database"})
package fr.prevenance.server.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
