package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import java.io.Serializable;

/**
 * What is decided, written and counted at once.
 *
 * @param number from 0, the same for the same request on the same data
 */
public record Part(int number, ClusterRange range) implements Serializable {
  private static final long serialVersionUID = 1L;
}
