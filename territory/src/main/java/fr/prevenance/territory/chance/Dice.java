package fr.prevenance.territory.chance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded draws. Each part of the territory draws from a stream of its own name, so that a change in
 * one part leaves the others as they were.
 *
 * <p>Only {@link SplittableRandom}, whose algorithm is fixed, and {@link StrictMath} are used: the
 * draws are the same on every machine and Java version.
 */
public final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  public Dice(long seed, String stream) {
    this.random = new SplittableRandom(seed * GOLDEN_GAMMA + stream.hashCode());
  }

  public boolean chance(double probability) {
    return random.nextInt() * 0x1p-32 + 0.5 < probability;
  }

  /** From 0 to {@code bound} - 1. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  /** Sum of twelve uniform draws, less six: near enough to a standard normal. */
  public double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += (random.nextLong() >>> 11) * 0x1p-53;
    }
    return sum;
  }

  /** Log-normal draw with that median. */
  public double around(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }

  public <T> List<T> shuffled(Collection<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      shuffled.set(i, shuffled.set(below(i + 1), shuffled.get(i)));
    }
    return shuffled;
  }

  /** That many decimal digits. */
  public String digits(int count) {
    return drawn(count, "0123456789");
  }

  /** That many signs of the alphabet. */
  public String drawn(int count, String alphabet) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(below(alphabet.length())));
    }
    return text.toString();
  }
}
