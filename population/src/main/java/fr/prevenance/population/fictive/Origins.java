package fr.prevenance.population.fictive;

/** Nationality and stay, and what else of a person depends neither on work nor on family. */
final class Origins {
  private final Persons persons;
  private final Dice dice;

  Origins(Persons persons, Dice dice) {
    this.persons = persons;
    this.dice = dice;
  }

  void draw(Home home) {
    boolean isForeign = dice.chance(Published.FOREIGN_HOMES);
    int nationality = dice.chance(Published.EUROPEAN) ? 1 : 2;
    for (int adult : home.adults()) {
      draw(adult, home, isForeign && dice.chance(0.85) ? nationality : 0);
    }
    for (int at = 0; at < home.childCount; at++) {
      if (home.isPrincipal[at]) {
        draw(home.children[at], home, isForeign && dice.chance(0.65) ? nationality : 0);
      }
    }
  }

  private void draw(int person, Home home, int nationality) {
    boolean isOther = nationality == 2;
    persons.code(person, PersonCode.NATIONALITY, nationality);
    persons.flag(person, PersonFlag.LAWFUL_STAY, !isOther || dice.chance(0.94));
    int age = persons.age(person);
    if (isOther && age >= 18) {
      persons.code(person, PersonCode.PERMIT_YEARS, dice.below(Math.min(age - 16, 31)));
      persons.flag(person, PersonFlag.EXEMPT_OF_YEARS, dice.chance(0.45));
      persons.flag(person, PersonFlag.PROTECTED, dice.chance(0.1));
    }
    persons.flag(person, PersonFlag.OVERSEAS, Departments.territory(home.department) > 0);
    persons.flag(person, PersonFlag.LOCAL_SCHEME, Departments.hasLocalScheme(home.department));
    persons.flag(person, PersonFlag.REFUSES_INVITATIONS, dice.chance(0.01));
    persons.flag(person, PersonFlag.EARLY_RETIREMENT, age >= 60 && dice.chance(0.06));
    if (dice.chance(Published.UNKNOWN)) {
      persons.put(person, PersonColumn.UNKNOWN, 1 + dice.below(1_000));
    }
  }
}
