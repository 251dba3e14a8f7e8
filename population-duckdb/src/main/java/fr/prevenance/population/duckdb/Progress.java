package fr.prevenance.population.duckdb;

/** Told how far a long reading has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (_, _) -> {};

  /**
   * @param step in French
   * @param done from 0 to 1
   */
  void at(String step, double done);
}
