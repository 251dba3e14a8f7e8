package fr.prevenance.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.court.TitleNature;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.household.TaxHousehold.Filing;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What France has and a simple generator forgets. */
class PlantedCasesTest {
  private static List<Person> residents;
  private static World world;

  @BeforeAll
  static void generate() {
    var territory =
        FictionalTerritory.generate(new TerritoryOptions(8_000, 2, WrittenTerritory.DAY));
    residents = territory.residents();
    world = territory.world();
  }

  @Test
  void two_pairs_of_namesakes_for_four_thousand_people() {
    assertThat(world.households().namesakes()).hasSize(8);
  }

  @Test
  void namesakes_differ_by_the_birthplace_only() {
    List<Person> namesakes = world.households().namesakes();
    for (int i = 0; i < namesakes.size(); i += 2) {
      Person first = namesakes.get(i);
      Person second = namesakes.get(i + 1);
      assertThat(second)
          .usingRecursiveComparison()
          .comparingOnlyFields("birthName", "givenNames", "birthDate", "sex")
          .isEqualTo(first);
      assertThat(second.birthplace()).isNotEqualTo(first.birthplace());
    }
  }

  @Test
  void grown_up_twins_share_all_but_their_given_names() {
    Map<List<Object>, Set<List<String>>> siblings = new HashMap<>();
    for (Person person : residents) {
      if (person.ageOn(WrittenTerritory.DAY) >= 25) {
        siblings
            .computeIfAbsent(
                List.of(person.birthName(), person.birthDate(), person.birthplace()),
                _ -> new HashSet<>())
            .add(person.givenNames());
      }
    }
    assertThat(siblings.values()).filteredOn(names -> names.size() == 2).hasSizeBetween(4, 6);
  }

  @Test
  void names_have_what_names_have_in_france() {
    Set<String> names = residents.stream().map(Person::birthName).collect(Collectors.toSet());
    assertThat(names)
        .anyMatch(name -> name.startsWith("Le "))
        .anyMatch(name -> name.startsWith("Saint"))
        .anyMatch(name -> name.contains("'"))
        .anyMatch(name -> name.contains("œ"))
        .anyMatch(name -> name.startsWith("El "))
        .anyMatch(name -> name.matches("\\p{L}{4,} \\p{L}{4,}"));
  }

  @Test
  void some_people_born_abroad_have_1_january_by_default() {
    long defaults =
        residents.stream()
            .filter(person -> person.birthplace().isAbroad())
            .filter(person -> person.birthDate().getDayOfYear() == 1)
            .count();
    assertThat(defaults).isGreaterThan(20);
  }

  @Test
  void married_people_may_use_another_name() {
    assertThat(residents).anyMatch(person -> person.usageName().isPresent());
  }

  @Test
  void children_in_alternating_custody_count_in_both_households() {
    long households =
        world.households().taxHouseholds().stream()
            .filter(household -> household.alternatingChildren() > 0)
            .count();
    assertThat(households).isGreaterThan(20);
  }

  @Test
  void some_returns_were_never_filed() {
    assertThat(world.households().taxHouseholds())
        .extracting(TaxHousehold::filing)
        .contains(Filing.NOT_FILED);
  }

  @Test
  void several_tax_households_share_a_dwelling_with_one_contract() {
    Set<Object> homes = new HashSet<>();
    boolean isShared =
        world.households().taxHouseholds().stream()
            .anyMatch(household -> !homes.add(System.identityHashCode(household.home())));
    assertThat(isShared).isTrue();
  }

  @Test
  void some_contracts_are_in_the_name_of_the_dead() {
    List<Person> dead = world.households().deadSpouses();
    assertThat(world.households().contracts())
        .anyMatch(contract -> dead.contains(contract.holder()));
  }

  @Test
  void titles_are_of_all_seven_natures() {
    assertThat(world.titles()).extracting(Title::nature).contains(TitleNature.values());
  }

  @Test
  void no_creditor_has_two_titles() {
    assertThat(world.titles())
        .extracting(title -> title.creditor().username())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_judge_the_parents_and_violence_all_have_their_titles() {
    assertThat(world.titles())
        .anyMatch(Title::isExcludedByJudge)
        .anyMatch(Title::hasViolence)
        .anyMatch(title -> title.refusals().byBoth());
  }
}
