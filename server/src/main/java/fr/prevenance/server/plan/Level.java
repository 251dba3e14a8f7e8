package fr.prevenance.server.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much an action brings, or asks for: from 1 (little) to 4 (much), in quarters, as the mean of
 * four gauges is.
 */
public record Level(int quarters) implements Comparable<Level> {
  public static final int LEAST = 4;
  public static final int MOST = 16;
  static final int QUARTERS = 4;

  public Level {
    if (quarters < LEAST || quarters > MOST) {
      throw new IllegalArgumentException(quarters + " quarters");
    }
  }

  /** The quarter nearest to the mean of gauges. */
  public static Level of(double mean) {
    return new Level(Math.toIntExact(Math.round(mean * QUARTERS)));
  }

  /** As people type it, {@code 2,75} or {@code 2.75}; empty when it is no quarter from 1 to 4. */
  public static Optional<Level> typed(String text) {
    try {
      int quarters =
          new BigDecimal(text.strip().replace(',', '.'))
              .multiply(BigDecimal.valueOf(QUARTERS))
              .intValueExact();
      return quarters < LEAST || quarters > MOST
          ? Optional.empty()
          : Optional.of(new Level(quarters));
    } catch (ArithmeticException | NumberFormatException other) {
      return Optional.empty();
    }
  }

  /** In French: {@code 3} or {@code 2,75}. */
  public String text() {
    return BigDecimal.valueOf(quarters)
        .divide(BigDecimal.valueOf(QUARTERS))
        .toPlainString()
        .replace('.', ',');
  }

  @Override
  public int compareTo(Level other) {
    return Integer.compare(quarters, other.quarters);
  }
}
