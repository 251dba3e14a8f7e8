package fr.prevenance.server.exchange;

/** Purpose of a processing (CRPA L114-8); there is no constant for control, and never will be. */
public enum Purpose {
  INFORM,
  AWARD,
  PROCESS_REQUEST
}
