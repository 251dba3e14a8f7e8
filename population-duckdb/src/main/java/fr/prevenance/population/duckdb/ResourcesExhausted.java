package fr.prevenance.population.duckdb;

/** The machine lacks memory or room for what was asked; the data are not at fault. */
public final class ResourcesExhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ResourcesExhausted(String message) {
    super(message);
  }
}
