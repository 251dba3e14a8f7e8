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

  /**
   * Told also how many persons that is.
   *
   * @param all none where they are not counted
   */
  default void at(String step, long done, long all) {
    at(step, all == 0 ? 1 : (double) done / all);
  }
}
