package fr.prevenance.population.fictive;

/** What adults live on: studies, work, unemployment, disability, pension. Amounts in cents. */
final class Livelihoods {
  private static final int FULL_DISABILITY = 103_332;
  private static final int SPECIFIC_SOLIDARITY = 57_000;

  private final Persons persons;
  private final Dice dice;

  Livelihoods(Persons persons, Dice dice) {
    this.persons = persons;
    this.dice = dice;
  }

  void adult(int person, boolean hasInfant) {
    int age = persons.age(person);
    boolean isMan = persons.isMan(person);
    if (age < 26 && dice.chance(Published.studying(age))) {
      student(person);
    } else if (dice.chance(Published.employed(age) + (isMan ? 0.02 : -0.02))) {
      work(person, isMan);
    } else if (dice.chance(Published.retired(age))) {
      persons.put(person, PersonColumn.PENSION, pension(isMan));
    } else if (age < 64) {
      without(person, age, hasInfant);
    }
    past(person);
  }

  private int pension(boolean isMan) {
    double share = dice.share();
    // Men above, women below, the whole as published.
    return Published.PENSIONS.at(isMan ? StrictMath.sqrt(share) : 1 - StrictMath.sqrt(share));
  }

  void student(int person) {
    persons.flag(person, PersonFlag.STUDYING);
    if (persons.age(person) >= 18) {
      persons.flag(person, PersonFlag.IN_HIGHER_EDUCATION, dice.chance(0.9));
      if (dice.chance(0.22)) {
        persons.flag(person, PersonFlag.SCHOLAR);
        persons.code(person, PersonCode.SCHOLAR_YEARS, 1 + dice.below(4));
      }
      persons.flag(person, PersonFlag.SOCIAL_MEAL, dice.chance(0.05));
      persons.flag(person, PersonFlag.CARER, dice.chance(0.01));
    }
    if (persons.age(person) >= 16 && dice.chance(0.30)) {
      boolean isApprentice = dice.chance(0.6);
      persons.flag(person, PersonFlag.APPRENTICE, isApprentice);
      earn(person, 100 * (isApprentice ? dice.between(650, 1_350) : dice.between(200, 700)));
    }
  }

  private void work(int person, boolean isMan) {
    if (dice.chance(Published.SELF_EMPLOYED)) {
      persons.put(person, PersonColumn.PROFIT, Published.PROFITS.draw(dice));
      persons.flag(person, PersonFlag.RECENTLY_WORKED);
      persons.code(person, PersonCode.WORK, 1);
      return;
    }
    int wage = Published.WAGES.draw(dice);
    boolean isPartTime = dice.chance(isMan ? Published.PART_TIME_MEN : Published.PART_TIME_WOMEN);
    earn(person, isPartTime ? (int) (wage * (0.35 + 0.5 * dice.share())) : wage);
    persons.flag(person, PersonFlag.POSTED_ABROAD, dice.chance(0.001));
    persons.code(person, PersonCode.SWING, dice.chance(0.3) ? dice.between(1, 30) : 0);
  }

  /** Wages of a month, for most of them all year long. */
  void earn(int person, int wage) {
    persons.put(person, PersonColumn.WAGE, wage);
    int months = dice.chance(0.85) ? 12 : dice.between(3, 11);
    persons.put(person, PersonColumn.YEARLY_WAGE, wage * months);
    persons.put(person, PersonColumn.HOURS, dice.between(600, 5_000));
    persons.flag(person, PersonFlag.RECENTLY_WORKED);
    persons.code(person, PersonCode.WORK, 1);
  }

  private void without(int person, int age, boolean hasInfant) {
    double fate = dice.share();
    if (age >= 20 && fate < Published.DISABLED) {
      disabled(person);
    } else if (fate < 0.29 && age >= 40) {
      persons.put(person, PersonColumn.PENSION, 100 * dice.between(350, 1_500));
      persons.flag(person, PersonFlag.INVALIDITY);
    } else if (fate < 0.60) {
      unemployed(person);
    } else if (hasInfant && fate < 0.75) {
      persons.flag(person, PersonFlag.ON_LEAVE);
    }
  }

  private void disabled(int person) {
    int rate = dice.chance(0.52) ? 3 : dice.chance(0.9) ? 2 : 1;
    persons.code(person, PersonCode.INCAPACITY, rate);
    persons.flag(person, PersonFlag.RESTRICTED, rate == 2 && dice.chance(0.93));
    boolean isEntitled = rate == 3 || persons.is(person, PersonFlag.RESTRICTED);
    if (isEntitled && dice.chance(0.88)) {
      persons.put(person, PersonColumn.DISABILITY, FULL_DISABILITY);
      persons.code(person, PersonCode.MINIMUM, 1);
    }
    persons.flag(person, PersonFlag.IN_INSTITUTION, dice.chance(0.04));
    if (dice.chance(0.08)) {
      persons.code(person, PersonCode.WORK, 2);
    }
  }

  private void unemployed(int person) {
    double fate = dice.share();
    if (fate < 0.55) {
      int lost = Published.WAGES.draw(dice);
      persons.put(person, PersonColumn.UNEMPLOYMENT, (int) (0.62 * Math.min(lost, 900_000)));
    } else if (fate < 0.65) {
      persons.put(person, PersonColumn.UNEMPLOYMENT, SPECIFIC_SOLIDARITY);
      persons.code(person, PersonCode.MINIMUM, 3);
    } else if (fate < 0.75) {
      persons.put(person, PersonColumn.YEARLY_WAGE, Published.WAGES.draw(dice) * 4);
      persons.flag(person, PersonFlag.INTERRUPTED);
    }
  }

  /** Net income two years ago, mostly near that of today. */
  private void past(int person) {
    int monthly = persons.monthly(person) - persons.get(person, PersonColumn.DISABILITY);
    double part = dice.chance(0.9) ? 0.80 + 0.12 * dice.share() : 1.6 * dice.share();
    int euros = (int) (monthly * part * 12 / 100);
    persons.put(person, PersonColumn.PAST_INCOME, 100 * euros);
  }

  /** Somebody under 25 who lives with parents. */
  void child(int person) {
    int age = persons.age(person);
    int inYear = persons.ageInYear(person);
    persons.code(
        person, PersonCode.SCHOOL, inYear < 11 ? 0 : inYear < 15 ? 1 : inYear < 18 ? 2 : 0);
    persons.flag(person, PersonFlag.OPEN_SCHOOL, dice.chance(0.97));
    persons.flag(person, PersonFlag.EARLY_PRIMARY, inYear == 5 && dice.chance(0.02));
    persons.flag(person, PersonFlag.RAISED_BY_OTHERS, dice.chance(0.004));
    persons.flag(person, PersonFlag.HAD_CHILD_DISABILITY, dice.chance(0.015));
    boolean isStudying = age >= 3 && dice.chance(age < 16 ? 1 : Published.studying(age));
    if (isStudying && age >= 16) {
      student(person);
    } else if (isStudying) {
      persons.flag(person, PersonFlag.STUDYING);
    } else if (age >= 18) {
      adult(person, false);
    }
    persons.flag(person, PersonFlag.AT_SCHOOL, persons.is(person, PersonFlag.STUDYING));
    boolean earnsLittle = persons.get(person, PersonColumn.WAGE) < 107_000;
    persons.flag(person, PersonFlag.DEPENDENT, age < 20 && earnsLittle);
  }
}
