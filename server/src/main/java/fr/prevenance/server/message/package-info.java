/** Messages people can trust: rendered, sent once, verifiable. */
@NullMarked
@ApplicationModule(
    displayName = "message",
    allowedDependencies = {
      "database",
      "lease",
      "campaign",
      "detection",
      "person",
      "exchange",
      "right",
      "privacy"
    })
package fr.prevenance.server.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
