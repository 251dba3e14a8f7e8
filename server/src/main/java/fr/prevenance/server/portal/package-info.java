/** Pages for people. */
@NullMarked
@ApplicationModule(
    displayName = "portal",
    allowedDependencies = {
      "barometer",
      "diagnosis",
      "practice",
      "signin",
      "procedure",
      "message",
      "detection",
      "person",
      "exchange",
      "right",
      "privacy"
    })
package fr.prevenance.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
