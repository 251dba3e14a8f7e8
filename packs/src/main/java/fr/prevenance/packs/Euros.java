package fr.prevenance.packs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Amounts of rules, in euros, as exact cents. */
public final class Euros {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Euros() {}

  /**
   * Cents of an amount, rounded half up to the cent on its shortest decimal form.
   *
   * @return empty when the amount is not finite, or too large to be money
   */
  public static OptionalLong toCents(double euros) {
    if (!Double.isFinite(euros)) {
      return OptionalLong.empty();
    }
    BigDecimal cents =
        BigDecimal.valueOf(euros).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return cents.abs().compareTo(MOST) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(cents.longValueExact());
  }
}
