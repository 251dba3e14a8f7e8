package fr.prevenance.server.barometer;

/**
 * How many, of nobody in particular.
 *
 * @param right slug; empty where what is counted is not about one right
 * @param number above zero: what there is none of has no count
 */
public record Count(String right, Subject subject, String detail, long number) {

  /** Of the same, another number. */
  Count numbering(long other) {
    return new Count(right, subject, detail, other);
  }
}
