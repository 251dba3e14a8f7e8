package fr.prevenance.territory.fate;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deaths since the partners last looked, and older ones that still leave a trace in a file. */
public final class Deaths {
  private static final double OTHER_DECLARANTS = 0.004;
  private static final int RECENT_DAYS = 270;
  private static final int REGISTRATION_DAYS = 20;

  private final List<Death> all = new ArrayList<>();
  private final Set<String> dead = new HashSet<>();
  private final LocalDate today;
  private final Dice dice;

  private Deaths(LocalDate today, Dice dice) {
    this.today = today;
    this.dice = dice;
  }

  static Deaths draw(World world, Collection<CaseFates> cases, Dice dice) {
    Deaths deaths = new Deaths(world.date(), dice);
    cases.forEach(deaths::ofEntitled);
    deaths.ofOthers(world, cases);
    world.households().deadSpouses().forEach(deaths::longAgo);
    return deaths;
  }

  static Set<String> usernames(Stream<Person> people) {
    return people.map(Person::username).collect(Collectors.toSet());
  }

  List<Death> all() {
    return all;
  }

  boolean isDead(Person person) {
    return dead.contains(person.username());
  }

  private void ofEntitled(CaseFates cases) {
    cases.entitled().stream()
        .filter(
            entitled -> cases.dealt(entitled.file()).filter(Exclusion.DECEASED::equals).isPresent())
        .map(Entitlement::recipient)
        .forEach(this::lately);
  }

  /** People whose death excludes nobody: not entitled, or the spouse of somebody who is. */
  private void ofOthers(World world, Collection<CaseFates> cases) {
    Set<String> spared =
        usernames(
            Stream.of(
                    cases.stream().flatMap(c -> c.entitled().stream()).map(Entitlement::recipient),
                    world.titles().stream().map(title -> title.debtor()),
                    world.households().namesakes().stream())
                .flatMap(people -> people));
    world.households().taxHouseholds().stream()
        .map(TaxHousehold::declarants)
        .flatMap(List::stream)
        .filter(person -> !spared.contains(person.username()))
        .filter(person -> dice.chance(OTHER_DECLARANTS))
        .forEach(this::lately);
  }

  private void lately(Person person) {
    record(person, today.minusDays(REGISTRATION_DAYS + (long) dice.below(RECENT_DAYS)));
  }

  private void longAgo(Person person) {
    record(person, today.minusDays(dice.between(700, 3_000)));
  }

  private void record(Person person, LocalDate day) {
    if (dead.add(person.username())) {
      all.add(new Death(person, day));
    }
  }

  /** Somebody died on that day. */
  public record Death(Person person, LocalDate day) {}
}
