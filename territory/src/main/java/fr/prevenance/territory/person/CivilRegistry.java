package fr.prevenance.territory.person;

import fr.prevenance.territory.chance.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers births; every person of the territory and around it comes from here. */
public final class CivilRegistry {
  private static final int ATTEMPTS_A_DAY = 10;
  private static final int ATTEMPTS_FOR_A_TWIN = 1_000;

  private final NameLists lists = new NameLists();
  private final NamesakeGuard guard = new NamesakeGuard();
  private final List<Person> residents = new ArrayList<>();
  private final LocalDate today;
  private final Dice dice;
  private final Births births;
  private final Contacts contacts;
  private int strangers;

  public CivilRegistry(LocalDate today, Dice dice) {
    this.today = today;
    this.dice = dice;
    this.births = new Births(lists, dice);
    this.contacts = new Contacts(dice);
  }

  public LocalDate today() {
    return today;
  }

  public int population() {
    return residents.size();
  }

  public List<Person> residents() {
    return Collections.unmodifiableList(residents);
  }

  /** A birth certificate of somebody of that age today, of any family. */
  public Birth birth(Sex sex, int age) {
    Origin origin = births.origin();
    return birth(lists.birthName(origin, dice), origin, sex, age);
  }

  public Birth birth(String birthName, Origin origin, Sex sex, int age) {
    return births.birth(birthName, origin, sex, today.minusYears(age));
  }

  /** A person living in the territory. */
  public Person resident(Birth birth) {
    return settle(register(birth, nextResident()));
  }

  /** A person of the partners' files who does not live in the territory. */
  public Person stranger(Birth birth) {
    strangers++;
    return register(birth, "h%06d".formatted(strangers));
  }

  /** A resident with the same name, birth date and birthplace, and other given names. */
  public Person twinOf(Person first, Origin origin) {
    Birth birth =
        new Birth(
            first.birthName(),
            origin,
            first.sex(),
            first.birthDate(),
            first.birthplace(),
            Optional.empty());
    for (int attempt = 0; attempt < ATTEMPTS_FOR_A_TWIN; attempt++) {
      List<String> givenNames = givenNames(birth);
      if (guard.claim(birth.birthName(), Optional.empty(), givenNames.getFirst(), birth.date())) {
        return settle(person(birth, givenNames, nextResident()));
      }
    }
    throw new IllegalStateException("Listes de prénoms trop courtes pour des jumeaux.");
  }

  /** A resident who differs from the first by the birthplace only: a planted namesake. */
  public Person namesakeOf(Person first) {
    Birthplace elsewhere = first.birthplace();
    while (elsewhere.wholeCommune().equals(first.birthplace().wholeCommune())) {
      elsewhere = lists.commune(dice);
    }
    Birth birth =
        new Birth(
            first.birthName(),
            Origin.FRANCE,
            first.sex(),
            first.birthDate(),
            elsewhere,
            first.usageName());
    return settle(person(birth, first.givenNames(), nextResident()));
  }

  private String nextResident() {
    return "p%06d".formatted(residents.size() + 1);
  }

  private Person settle(Person person) {
    residents.add(person);
    return person;
  }

  private Person register(Birth birth, String username) {
    Birth certificate = birth;
    for (int attempt = 1; ; attempt++) {
      List<String> givenNames = givenNames(certificate);
      String first = givenNames.getFirst();
      if (guard.claim(birth.birthName(), birth.usageName(), first, certificate.date())) {
        return person(certificate, givenNames, username);
      }
      if (attempt % ATTEMPTS_A_DAY == 0) {
        certificate = certificate.on(certificate.date().plusDays(1));
      }
    }
  }

  private Person person(Birth birth, List<String> givenNames, String username) {
    return new Person(
        username,
        birth.birthName(),
        birth.usageName(),
        givenNames,
        birth.sex(),
        birth.date(),
        birth.place(),
        contacts.email(givenNames.getFirst(), birth.birthName(), username),
        contacts.phone(),
        contacts.canary());
  }

  /** One to four given names, all unlike. */
  private List<String> givenNames(Birth birth) {
    int count = dice.chance(0.15) ? 1 : dice.between(2, dice.chance(0.1) ? 4 : 3);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(lists.givenName(birth.origin(), birth.sex(), dice));
    }
    return List.copyOf(names);
  }
}
