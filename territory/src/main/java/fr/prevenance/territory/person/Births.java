package fr.prevenance.territory.person;

import fr.prevenance.territory.chance.Dice;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** Draws where and when people are born. */
final class Births {
  private static final double FAMILY_FROM_ELSEWHERE = 0.2;
  private static final double ABROAD_WHEN_FROM_ELSEWHERE = 0.5;
  private static final double ABROAD_WHEN_FROM_FRANCE = 0.02;

  /** Share of people born abroad whose certificate says 1 January for want of better. */
  private static final double DEFAULT_DATE_ABROAD = 0.15;

  private final NameLists lists;
  private final Dice dice;

  Births(NameLists lists, Dice dice) {
    this.lists = lists;
    this.dice = dice;
  }

  Origin origin() {
    return dice.chance(FAMILY_FROM_ELSEWHERE) ? Origin.ELSEWHERE : Origin.FRANCE;
  }

  /**
   * A birth in the twelve months before that day.
   *
   * @param birthday day on which the age is reached at the latest
   */
  Birth birth(String birthName, Origin origin, Sex sex, LocalDate birthday) {
    Birthplace place = isAbroad(origin) ? lists.country(dice) : lists.commune(dice);
    LocalDate date = birthday.minusDays(dice.below(365));
    return new Birth(
        birthName, origin, sex, asWritten(date, birthday, place), place, Optional.empty());
  }

  private boolean isAbroad(Origin origin) {
    return dice.chance(
        origin == Origin.FRANCE ? ABROAD_WHEN_FROM_FRANCE : ABROAD_WHEN_FROM_ELSEWHERE);
  }

  private LocalDate asWritten(LocalDate date, LocalDate birthday, Birthplace place) {
    boolean isDefault = place.isAbroad() && dice.chance(DEFAULT_DATE_ABROAD);
    return isDefault ? LocalDate.of(birthday.getYear(), Month.JANUARY, 1) : date;
  }
}
