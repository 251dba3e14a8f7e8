package fr.prevenance.population.dataset;

import java.io.Serializable;

/**
 * Clusters that are read and evaluated together. Whoever a cluster links to is in it, so a range
 * needs nothing of another.
 *
 * @param from first cluster
 * @param to last cluster
 * @param rows persons in it; rows of groups where the dataset has no persons
 */
public record ClusterRange(long from, long to, long rows) implements Serializable {
  private static final long serialVersionUID = 1L;
}
