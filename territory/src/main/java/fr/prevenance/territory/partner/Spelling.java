package fr.prevenance.territory.partner;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.person.Birthplace;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.PlainText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ways partners write the same traits: capitals without accents, hyphens that become blanks,
 * glued particles, lost apostrophes, SAINT cut to ST, the first given name only, a city in place of
 * its district. Normalisation must undo all of them; there are no misspellings.
 */
final class Spelling {
  static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);
  static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

  private static final Pattern SAINT = Pattern.compile("\\bSAINT(E?)\\b");
  private static final Pattern PARTICLE =
      Pattern.compile("^(LE|LA|EL|BEN|AIT|DA|DE LA|DE|DU|DOS|VAN) (?!STE?\\b)(?=\\p{L})");
  private static final List<String> APOSTROPHES = List.of("'", "'", "’", " ", "");

  private final Dice dice;
  private final DateTimeFormatter dates;

  Spelling(Dice dice, DateTimeFormatter dates) {
    this.dice = dice;
    this.dates = dates;
  }

  Traits traits(Person person) {
    return new Traits(
        name(person.birthName()),
        person.usageName().map(this::name).orElse(""),
        givenNames(person),
        person.sex().letter(),
        dates.format(person.birthDate()),
        place(person.birthplace()));
  }

  /** With the accents of the état civil, and damaged as asked. */
  Traits traits(Person person, Damage damage) {
    if (damage.isOfEncoding()) {
      return accented(person);
    }
    return damage == Damage.IMPOSSIBLE_DATE ? onImpossibleDay(traits(person)) : traits(person);
  }

  private Traits accented(Person person) {
    return new Traits(
        person.birthName(),
        person.usageName().orElse(""),
        person.allGivenNames(),
        person.sex().letter(),
        dates.format(person.birthDate()),
        place(person.birthplace()));
  }

  private Traits onImpossibleDay(Traits traits) {
    String first = dates.format(LocalDate.of(dice.between(1950, 2004), 2, 1));
    String impossible =
        dates.equals(FRENCH) ? "31" + first.substring(2) : first.substring(0, 8) + "31";
    return new Traits(
        traits.birthName(),
        traits.usageName(),
        traits.givenNames(),
        traits.sex(),
        impossible,
        traits.birthplace());
  }

  String name(String name) {
    return apostrophe(glued(hyphen(saint(letters(name)))));
  }

  String givenNames(Person person) {
    List<String> names = dice.chance(0.3) ? person.givenNames().subList(0, 1) : person.givenNames();
    String separator = dice.chance(0.25) ? ", " : " ";
    return hyphen(letters(String.join(separator, names)));
  }

  String place(Birthplace place) {
    return dice.chance(0.3) ? place.wholeCommune() : place.code();
  }

  private String letters(String text) {
    if (dice.chance(0.6)) {
      return PlainText.capitals(text);
    }
    return dice.chance(0.5) ? text.toUpperCase(Locale.FRANCE) : text;
  }

  private String saint(String name) {
    return dice.chance(0.4) ? SAINT.matcher(name).replaceAll("ST$1") : name;
  }

  private String hyphen(String text) {
    return dice.chance(0.3) ? text.replace('-', ' ') : text;
  }

  private String glued(String name) {
    return dice.chance(0.3)
        ? PARTICLE.matcher(name).replaceFirst(m -> m.group(1).replace(" ", ""))
        : name;
  }

  private String apostrophe(String name) {
    return name.contains("'") ? name.replace("'", dice.pick(APOSTROPHES)) : name;
  }
}
