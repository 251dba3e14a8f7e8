package fr.prevenance.server.diagnosis;

/** How much of a lever is in place. */
public sealed interface Rate {

  /**
   * Every question of the lever has its answer.
   *
   * @param of questions that arise, at least one
   */
  record Known(int yes, int of) implements Rate {
    public Known {
      if (yes < 0 || of < 1 || yes > of) {
        throw new IllegalArgumentException(yes + " of " + of);
      }
    }

    /** Rounded, a half upwards. */
    public int percent() {
      return (200 * yes + of) / (2 * of);
    }
  }

  /**
   * Some questions have no answer yet: not to know is not to answer no.
   *
   * @param missing how many
   */
  record Open(int missing) implements Rate {}

  /** No question of the lever arises for this structure. */
  record NotApplicable() implements Rate {}
}
