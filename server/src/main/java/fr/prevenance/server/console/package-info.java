/** Pages for agents. */
@NullMarked
@ApplicationModule(
    displayName = "console",
    allowedDependencies = {
      "barometer",
      "signin",
      "diagnosis",
      "plan",
      "event",
      "study",
      "practice",
      "journey",
      "paper",
      "contact",
      "outcome",
      "procedure",
      "message",
      "campaign",
      "detection",
      "person",
      "exchange",
      "right",
      "privacy"
    })
package fr.prevenance.server.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
