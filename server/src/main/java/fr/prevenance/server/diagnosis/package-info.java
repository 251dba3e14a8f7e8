/**
 * How well a structure serves those who turn to it: 36 questions on four levers, after the founding
 * self-diagnosis of the State (« 100 % contacts efficaces »), in our own words.
 */
@NullMarked
@ApplicationModule(
    displayName = "diagnosis",
    allowedDependencies = {})
package fr.prevenance.server.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
