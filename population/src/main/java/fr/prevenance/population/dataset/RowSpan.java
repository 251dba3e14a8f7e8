package fr.prevenance.population.dataset;

/**
 * Rows of one table that follow each other.
 *
 * @param from first row
 * @param to after the last one
 */
public record RowSpan(int from, int to) {
  static final RowSpan NONE = new RowSpan(0, 0);

  public int size() {
    return to - from;
  }
}
