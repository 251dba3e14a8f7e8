package fr.prevenance.rules.model;

import java.util.Arrays;
import java.util.Optional;

/** What {@code durée} counts. */
public enum Period {
  DAY("jour"),
  MONTH("mois"),
  YEAR("an"),
  QUARTER("trimestre"),
  CALENDAR_QUARTER("trimestre civil"),
  CALENDAR_YEAR("année civile"),
  /** Whole ones only, from date to date; the reference does not have them. */
  COMPLETE_MONTH("mois révolu", "mois"),
  COMPLETE_YEAR("an révolu", "an");

  private final String word;
  private final Unit unit;

  Period(String word) {
    this(word, word);
  }

  Period(String word, String unit) {
    this.word = word;
    this.unit = Unit.parse(unit);
  }

  public String word() {
    return word;
  }

  /** Of what was counted. */
  public Unit unit() {
    return unit;
  }

  public boolean isExtension() {
    return this == COMPLETE_MONTH || this == COMPLETE_YEAR;
  }

  public static Optional<Period> of(String word) {
    return Arrays.stream(values()).filter(period -> period.word.equals(word)).findFirst();
  }
}
