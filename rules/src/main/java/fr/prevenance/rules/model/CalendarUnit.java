package fr.prevenance.rules.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units of what is added to a date: days, or whole months. */
public enum CalendarUnit {
  DAY("jour", 0),
  MONTH("mois", 1),
  QUARTER("trimestre", 3),
  YEAR("an", 12);

  private final String word;
  private final int months;

  CalendarUnit(String word, int months) {
    this.word = word;
    this.months = months;
  }

  public String word() {
    return word;
  }

  /** In one of these; none in a day. */
  public int months() {
    return months;
  }

  public static Optional<CalendarUnit> of(@Nullable Unit unit) {
    return Arrays.stream(values())
        .filter(known -> unit != null && known.word.equals(unit.text()))
        .findFirst();
  }
}
