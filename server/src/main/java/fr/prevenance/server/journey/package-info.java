/**
 * Journey maps (« parcours usager »): what a homogeneous group of people goes through to obtain
 * something, stage by stage, where it hurts, and what could be done for them instead. Maps speak of
 * groups; nothing here is about anybody.
 */
@NullMarked
@ApplicationModule(
    displayName = "journey",
    allowedDependencies = {})
package fr.prevenance.server.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
