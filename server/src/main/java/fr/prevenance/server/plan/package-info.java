/**
 * The action plan of a body: what it undertakes so that a practice comes into place, by whom and
 * until when; reminders to those in charge; what the plan has achieved by the next self-diagnosis.
 *
 * <p>Why biweekly for calendars: it writes RFC 5545 (escaping, folding, days without a time) and
 * reads it back in tests, and takes one small library along. ical4j, which does as much, puts its
 * own time zones in the place of the JVM's for the whole server.
 */
@NullMarked
@ApplicationModule(
    displayName = "plan",
    allowedDependencies = {"diagnosis", "exchange", "practice"})
package fr.prevenance.server.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
