package fr.prevenance.server.exchange;

import java.util.Map;

/**
 * Whose data they are. The body's own may be evaluated again as long as they are kept; those
 * exchanged with somebody else die with the run they came for, and are asked for anew.
 */
public enum Holding {
  OWN,
  EXCHANGED;

  /** As an agreement words it ({@code détention:}). */
  static final Map<String, Holding> WORDS = Map.of("propre", OWN, "échangée", EXCHANGED);
}
