package fr.prevenance.population.fictive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FictivePopulationTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final FictivePopulation POPULATION = new FictivePopulation(10_500, 3, DAY, 5_000);

  private static Block drawn(FictivePopulation population, int number) {
    Block block = new Block();
    population.draw(number, block);
    return block;
  }

  private static int[] births(Block block) {
    return Arrays.copyOf(block.persons().values(PersonColumn.BIRTH), block.persons().rows());
  }

  @Test
  void a_block_holds_as_many_persons_as_it_is_said_to() {
    assertThat(POPULATION.blocks()).isEqualTo(3);
    assertThat(drawn(POPULATION, 0).persons().rows()).isEqualTo(5_000);
    assertThat(drawn(POPULATION, 2).persons().rows()).isEqualTo(500);
  }

  @Test
  void a_block_is_the_same_whatever_was_drawn_before_it() {
    Block used = new Block();
    POPULATION.draw(0, used);
    POPULATION.draw(1, used);
    Block fresh = drawn(POPULATION, 1);

    assertThat(births(used)).isEqualTo(births(fresh)).isNotEqualTo(births(drawn(POPULATION, 0)));
    for (GroupKind kind : GroupKind.values()) {
      int rows = fresh.members(kind).rows();
      assertThat(rows).isEqualTo(used.members(kind).rows()).isPositive();
      assertThat(Arrays.copyOf(used.members(kind).values(), rows))
          .isEqualTo(Arrays.copyOf(fresh.members(kind).values(), rows));
    }
  }

  @Test
  void another_seed_gives_other_people() {
    FictivePopulation other = new FictivePopulation(10_500, 4, DAY, 5_000);

    assertThat(births(drawn(other, 0))).isNotEqualTo(births(drawn(POPULATION, 0)));
  }

  @Test
  void a_child_between_two_homes_has_two_families_and_reads_one() {
    Members members = drawn(POPULATION, 0).members(GroupKind.FAMILY);
    Map<Integer, Integer> families = new HashMap<>();
    Map<Integer, Integer> principal = new HashMap<>();
    for (int row = 0; row < members.rows(); row++) {
      if (members.get(MemberField.HALF, row) == 1) {
        int person = members.get(MemberField.PERSON, row);
        families.merge(person, 1, Integer::sum);
        principal.merge(person, members.get(MemberField.PRINCIPAL, row), Integer::sum);
      }
    }

    assertThat(families).isNotEmpty();
    assertThat(families.values()).containsOnly(2);
    assertThat(principal.values()).containsOnly(1);
  }

  @Test
  void everybody_has_a_household_and_pays_taxes_with_somebody() {
    Block block = drawn(POPULATION, 0);

    for (GroupKind kind : new GroupKind[] {GroupKind.HOUSEHOLD, GroupKind.HEALTH, GroupKind.TAX}) {
      Members members = block.members(kind);
      boolean[] seen = new boolean[block.persons().rows()];
      for (int row = 0; row < members.rows(); row++) {
        seen[members.get(MemberField.PERSON, row)] |= members.get(MemberField.PRINCIPAL, row) == 1;
      }
      assertThat(seen).as(kind.word()).doesNotContain(false);
    }
  }

  @Test
  void two_who_are_not_married_share_a_household_and_not_their_taxes() {
    Block block = drawn(POPULATION, 0);

    assertThat(block.groups(GroupKind.TAX).rows())
        .isGreaterThan(block.groups(GroupKind.HOUSEHOLD).rows());
  }

  @Test
  void the_codes_of_communes_have_five_characters_and_are_all_different() {
    assertThat(Departments.communes())
        .hasSize(505)
        .doesNotHaveDuplicates()
        .contains("01001", "2A005", "97601")
        .allMatch(code -> code.length() == 5);
  }

  @Test
  void nobody_is_no_population() {
    assertThatThrownBy(() -> new FictivePopulation(0, 1, DAY))
        .hasMessageContaining("de 1 à 100 000 000");
  }
}
