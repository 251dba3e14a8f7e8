/**
 * What happens in lives, received from partners or read off the calendar, and what it opens. News
 * is queued in PostgreSQL, handled once, in order for one person, by any number of instances.
 */
@NullMarked
@ApplicationModule(
    displayName = "event",
    allowedDependencies = {
      "database",
      "lease",
      "message",
      "detection",
      "person",
      "exchange",
      "right",
      "privacy",
      "startup"
    })
package fr.prevenance.server.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
