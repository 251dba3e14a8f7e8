/**
 * The barometer of a body's relation with people: delays, answers, acknowledgements, repeat
 * contacts, take-up. What is counted belongs to other rooms and expires there; this one reads it by
 * sums in the database, never anybody's data, and keeps counts by month.
 */
@NullMarked
@ApplicationModule(
    displayName = "barometer",
    allowedDependencies = {"diagnosis", "contact", "exchange", "right", "privacy"})
package fr.prevenance.server.barometer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
