package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;

/**
 * A right to be decided for one person or group of the household.
 *
 * @param of whom
 */
record Assessment(RightPack pack, String of, Subject subject) {}
