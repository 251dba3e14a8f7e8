package fr.prevenance.population.dataset;

import java.util.List;

/**
 * The unit of law: one controller, one purpose, the rights it serves, one published basis.
 *
 * @param rights slugs
 * @param publishedBasis reference of the publication (CRPA L312-1-1)
 */
public record Processing(
    String controller, Purpose purpose, List<String> rights, String publishedBasis) {

  public Processing {
    rights = List.copyOf(rights);
  }
}
