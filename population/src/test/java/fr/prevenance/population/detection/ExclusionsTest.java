package fr.prevenance.population.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.Packs;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.detection.Exclusions.Exclusion;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A couple, 0 and 1, with a child, 2; and, in another cluster, a person alone, 3. */
class ExclusionsTest {
  private static final RightPack OF_PERSONS = Packs.named("aspa");
  private static final RightPack OF_HOUSEHOLDS = Packs.named("rsa");

  private static Batch batch(RightPack right) {
    return new Delivered(
            List.of(
                household("a", right, List.of("a0", "a1", "a2")),
                household("b", right, List.of("b0"))))
        .batch(right);
  }

  private static People household(String name, RightPack right, List<String> members) {
    return new People(
        members.stream().map(id -> new Individual(id, Map.of())).toList(),
        Stream.concat(
                right.rules().groups().stream(), right.facts().stream().map(FactDefinition::entity))
            .filter(kind -> !kind.equals("personne"))
            .distinct()
            .map(kind -> new Group(kind, name + kind, Map.of(), places(members)))
            .toList());
  }

  private static List<Member> places(List<String> members) {
    return members.stream()
        .map(id -> new Member(id, "demandeur", members.indexOf(id), 1, true))
        .toList();
  }

  private static Map<Integer, ExclusionReason> excluded(RightPack right, Exclusion... all) {
    return new Exclusions(List.of(all)).of(right, batch(right));
  }

  private static Exclusion person(long id, Optional<String> right, ExclusionReason reason) {
    return new Exclusion("personne", id, right, reason);
  }

  @Test
  void an_objection_silences_whoever_shares_a_household_that_the_right_reads() {
    assertThat(excluded(OF_PERSONS, person(1, Optional.empty(), ExclusionReason.OBJECTED)).keySet())
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void a_benefit_of_one_leaves_the_others_of_the_household_alone() {
    assertThat(
            excluded(
                    OF_PERSONS, person(1, Optional.of("aspa"), ExclusionReason.ALREADY_BENEFICIARY))
                .keySet())
        .containsExactly(1);
  }

  @Test
  void what_is_said_of_a_member_holds_for_the_household_and_no_other() {
    assertThat(excluded(OF_HOUSEHOLDS, person(2, Optional.of("rsa"), ExclusionReason.RENOUNCED)))
        .isEqualTo(Map.of(0, ExclusionReason.RENOUNCED));
  }

  @Test
  void another_right_is_not_concerned() {
    assertThat(excluded(OF_HOUSEHOLDS, person(2, Optional.of("aspa"), ExclusionReason.RENOUNCED)))
        .isEmpty();
  }

  @Test
  void of_two_reasons_the_graver_is_told_whatever_their_order() {
    Exclusion beneficiary = person(0, Optional.of("rsa"), ExclusionReason.ALREADY_BENEFICIARY);
    Exclusion objection = person(2, Optional.empty(), ExclusionReason.OBJECTED);

    assertThat(excluded(OF_HOUSEHOLDS, beneficiary, objection))
        .isEqualTo(excluded(OF_HOUSEHOLDS, objection, beneficiary))
        .isEqualTo(Map.of(0, ExclusionReason.OBJECTED));
  }
}
