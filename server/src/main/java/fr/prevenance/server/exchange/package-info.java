/** Processings, agreements and deliveries: which data may come in, for what, and until when. */
@NullMarked
@ApplicationModule(
    displayName = "exchange",
    allowedDependencies = {"source", "right", "privacy", "startup"})
package fr.prevenance.server.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
