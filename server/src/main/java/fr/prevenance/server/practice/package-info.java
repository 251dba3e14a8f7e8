/**
 * Sheets of practices: those of the library, read at the start, those that bodies write, and what
 * bodies say of them.
 */
@NullMarked
@ApplicationModule(
    displayName = "practice",
    allowedDependencies = {"startup"})
package fr.prevenance.server.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
