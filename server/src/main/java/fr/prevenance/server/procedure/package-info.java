/** The prefilled procedure: confirm, correct, renounce, object; and the human hand. */
@NullMarked
@ApplicationModule(
    displayName = "procedure",
    allowedDependencies = {
      "message",
      "campaign",
      "detection",
      "person",
      "exchange",
      "right",
      "privacy"
    })
package fr.prevenance.server.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
