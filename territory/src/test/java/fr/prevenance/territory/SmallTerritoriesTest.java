package fr.prevenance.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.PlainText;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SmallTerritoriesTest {

  @Property(tries = 25)
  void population_is_exact(@ForAll @IntRange(min = 200, max = 500) int people, @ForAll long seed) {
    assertThat(territory(people, seed).residents()).hasSize(people);
  }

  @Property(tries = 25)
  void nobody_has_a_namesake_but_the_planted_ones(
      @ForAll @IntRange(min = 200, max = 500) int people, @ForAll long seed) {
    FictionalTerritory territory = territory(people, seed);
    Set<String> planted = usernames(territory.world().households().namesakes());
    Map<String, Person> seen = new HashMap<>();
    for (Person person : territory.residents()) {
      Person other = seen.put(looks(person), person);
      assertThat(other == null || planted.contains(person.username())).isTrue();
    }
  }

  @Property(tries = 25)
  void nobody_is_entitled_twice_to_the_same_right(
      @ForAll @IntRange(min = 200, max = 500) int people, @ForAll long seed) {
    FictionalTerritory territory = territory(people, seed);
    for (Right right : Right.values()) {
      assertThat(territory.entitled(right))
          .extracting(entitled -> entitled.recipient().username())
          .doesNotHaveDuplicates();
    }
  }

  @Property(tries = 25)
  void a_cheque_goes_to_a_declarant_who_holds_the_contract(
      @ForAll @IntRange(min = 200, max = 500) int people, @ForAll long seed) {
    FictionalTerritory territory = territory(people, seed);
    var households = territory.world().households();
    for (Entitlement entitled : territory.entitled(Right.ENERGY_CHEQUE)) {
      assertThat(households.taxHouseholds())
          .anyMatch(household -> household.isDeclaredBy(entitled.recipient()));
      assertThat(households.contracts())
          .anyMatch(contract -> contract.holder().equals(entitled.recipient()));
    }
  }

  private static FictionalTerritory territory(int people, long seed) {
    return FictionalTerritory.generate(new TerritoryOptions(people, seed, WrittenTerritory.DAY));
  }

  private static Set<String> usernames(List<Person> people) {
    return people.stream().map(Person::username).collect(Collectors.toSet());
  }

  private static String looks(Person person) {
    return PlainText.letters(person.birthName())
        + '*'
        + PlainText.letters(person.givenNames().getFirst())
        + '*'
        + person.birthDate();
  }
}
