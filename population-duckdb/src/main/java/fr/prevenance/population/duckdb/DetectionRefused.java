package fr.prevenance.population.duckdb;

/**
 * A detection that may not be done, or not there; the message says in French why and what to do.
 */
public final class DetectionRefused extends Exception {
  private static final long serialVersionUID = 1;

  DetectionRefused(String message) {
    super(message);
  }
}
