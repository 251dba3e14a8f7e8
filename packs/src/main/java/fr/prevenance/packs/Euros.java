package fr.prevenance.packs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalLong;

/** Amounts of rules, in euros, as exact cents. */
public final class Euros {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Euros() {}

  /** « 1 234,50 € »; the cents are always there. */
  public static String text(long cents) {
    DecimalFormat form =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.FRANCE));
    return form.format(BigDecimal.valueOf(cents, 2)) + "\u00A0€";
  }

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
