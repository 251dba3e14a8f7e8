package fr.prevenance.population.duckdb.generate;

/** A population that may not be written, or not there; the message says in French what to do. */
public final class GenerationRefused extends Exception {
  private static final long serialVersionUID = 1;

  GenerationRefused(String message) {
    super(message);
  }
}
