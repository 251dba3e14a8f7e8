package fr.prevenance.territory.court;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.court.Title.Refusals;
import fr.prevenance.territory.household.Separation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the decisions on child support: at most one for each creditor. */
public final class FamilyCourt {
  private static final double TITLE = 0.78;
  private static final double TITLE_WHEN_ALTERNATING = 0.15;
  private static final int FIRST_YEAR = 2015;

  private final LocalDate today;
  private final Dice dice;

  private FamilyCourt(LocalDate today, Dice dice) {
    this.today = today;
    this.dice = dice;
  }

  public static List<Title> decide(List<Separation> separations, LocalDate today, Dice dice) {
    FamilyCourt court = new FamilyCourt(today, dice);
    List<Title> titles = new ArrayList<>();
    for (Separation separation : separations) {
      if (dice.chance(separation.isAlternating() ? TITLE_WHEN_ALTERNATING : TITLE)) {
        titles.add(court.title(separation, titles.size() + 1));
      }
    }
    return titles;
  }

  private Title title(Separation separation, int rank) {
    LocalDate date = date(separation.since());
    boolean hasViolence = dice.chance(0.035);
    return new Title(
        "VF-%d-%05d".formatted(date.getYear(), rank),
        dice.pick(List.of(TitleNature.values())),
        date,
        separation.guardian(),
        separation.other(),
        dice.chance(0.04) ? 0 : monthlyCents(),
        refusals(hasViolence),
        dice.chance(0.04),
        hasViolence,
        !dice.chance(0.05));
  }

  /** A day from 2015 on, after the birth of the oldest child. */
  private LocalDate date(LocalDate birth) {
    long start = Math.max(birth.toEpochDay(), LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay());
    int days = Math.toIntExact(today.toEpochDay() - start);
    return LocalDate.ofEpochDay(start + dice.below(Math.max(1, days)));
  }

  /** Both parents often refuse where one of them is afraid. */
  private Refusals refusals(boolean hasViolence) {
    if (dice.chance(hasViolence ? 0.4 : 0.1)) {
      return new Refusals(true, true);
    }
    return new Refusals(dice.chance(0.05), dice.chance(0.07));
  }

  /** Tens of euros, now and then with cents. */
  private long monthlyCents() {
    long euros = Math.max(30, Math.round(dice.around(180, 0.5) / 10) * 10);
    return euros * 100 + (dice.chance(0.2) ? dice.below(100) : 0);
  }
}
