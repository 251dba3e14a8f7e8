/** What-if studies that {@code study} has written: read, checked, never changed. */
@NullMarked
@ApplicationModule(
    displayName = "study",
    allowedDependencies = {})
package fr.prevenance.server.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
