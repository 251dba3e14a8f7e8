package fr.prevenance.population;

import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A quantity beside the limit it is compared with, both in euros. */
record Measured(Threshold threshold, Value.Number quantity, Value.Number limit) {

  /** Where a guess must not decide. */
  boolean isNear() {
    return threshold.isNear(quantity.number(), limit.number());
  }

  boolean isWithin(double share) {
    return Math.abs(distance()) <= share * Math.abs(limit.number());
  }

  private double distance() {
    return quantity.number() - limit.number();
  }

  /** The quantity as far beyond the limit as a near miss may be, on the side where it is not. */
  Value otherSide() {
    double step = Math.max(Math.abs(limit.number()) * 0.10, 1);
    double other = distance() >= 0 ? limit.number() - step : limit.number() + step;
    return new Value.Number(other, quantity.unit());
  }

  /** « à 12 € près », « à 12,40 € près »; « à moins de 1 € près » under one euro. */
  String miss() {
    BigDecimal euros = BigDecimal.valueOf(Math.abs(distance())).setScale(2, RoundingMode.HALF_UP);
    if (euros.compareTo(BigDecimal.ONE) < 0) {
      return "à moins de 1\u00A0€ près";
    }
    boolean isWhole = euros.stripTrailingZeros().scale() <= 0;
    DecimalFormat form =
        new DecimalFormat(
            isWhole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.FRANCE));
    return "à " + form.format(euros) + "\u00A0€ près";
  }
}
