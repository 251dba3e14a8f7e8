package fr.prevenance.population.fictive;

/**
 * Numbers that look drawn by chance and depend on a seed and a place alone: SplitMix64 (Steele,
 * Lea, Flood, 2014). Written here so that a seed gives the same people on any version of Java.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * @param place such as the number of a block: places of one seed have nothing in common
   */
  Dice(long seed, long place) {
    this.state = mixed(mixed(seed + GOLDEN) ^ mixed(place * GOLDEN + 1));
  }

  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0 to 1, without 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  /** From 0 to a bound, without it. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Both ends included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }
}
