package fr.prevenance.rules.model;

import java.util.Arrays;
import java.util.Optional;

/** Units in which {@code durée} counts. */
public enum Period {
  DAY("jour"),
  MONTH("mois"),
  YEAR("an"),
  QUARTER("trimestre"),
  CALENDAR_QUARTER("trimestre civil"),
  CALENDAR_YEAR("année civile");

  private final String word;

  Period(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Period> of(String word) {
    return Arrays.stream(values()).filter(period -> period.word.equals(word)).findFirst();
  }
}
